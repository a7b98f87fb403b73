import { controller } from '@/lib/controller/controller'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { RefusalCode } from '@/lib/rights/refusal'

/** A refusal in words that say how to put it right. `detail` fills the placeholders; a `date` (YYYY-MM-DD) becomes words. */
export async function refusalMessage(
  locale: Locale,
  code: RefusalCode,
  detail: Record<string, string | number> = {},
): Promise<string> {
  const t = await translator(locale, 'refusals')
  const { maxFiles, maxMegabytes } = controller().uploads
  const limits = { longest: 0, count: 0, left: 0, most: maxFiles, megabytes: maxMegabytes }
  const { date } = detail
  const inWords = typeof date === 'string' ? longDate(locale, Temporal.PlainDate.from(date)) : ''
  return t(code, { ...limits, name: '', ...detail, date: inWords })
}
