import { Details } from '@/components/ui/details'
import { Steps } from '@/components/ui/steps'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { stepsInWords } from '@/lib/i18n/steps-in-words'
import { translator } from '@/lib/i18n/translator'
import type { DeadlineStep } from '@/lib/rights/deadline'

type Props = {
  locale: Locale
  steps: DeadlineStep[]
  /** The date had no question stopped the clock. */
  without?: Temporal.PlainDate
}

/** How a due date came about, folded away: the staircase of dates, then the law. */
export async function DateDerivation({ locale, steps, without }: Props) {
  const t = await translator(locale, 'request')
  const question = await translator(locale, 'question')
  const suspended = steps.some(({ rule }) => rule === 'days-suspended')
  return (
    <Details summary={t('steps.title')}>
      <Steps label={t('steps.title')} steps={await stepsInWords(locale, steps)} />
      {suspended && without && <p>{question('without', { date: longDate(locale, without) })}</p>}
      <p className="quiet">{t('steps.law')}</p>
    </Details>
  )
}
