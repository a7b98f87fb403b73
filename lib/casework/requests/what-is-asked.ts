import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AccessAnswers } from '@/lib/rights/access-request'

/** What an access request asks for, in words: one line for the categories, one for the period. */
export async function whatIsAsked(locale: Locale, answers: AccessAnswers): Promise<string[]> {
  const t = await translator(locale, 'request')
  if (answers.scope === 'everything') return [t('asked.everything')]
  const names = controller()
    .categories.filter((category) => answers.categories.includes(category.key))
    .map((category) => category.label[locale])
  return [names.join(', '), periodInWords(answers.period, locale, t)]
}

function periodInWords(
  period: Extract<AccessAnswers, { scope: 'selected' }>['period'],
  locale: Locale,
  t: Awaited<ReturnType<typeof translator<'request'>>>,
): string {
  if (period.kind === 'all') return t('asked.allTime')
  const inWords = (date: string) => longDate(locale, Temporal.PlainDate.from(date))
  return t('asked.between', { from: inWords(period.from), to: inWords(period.to) })
}
