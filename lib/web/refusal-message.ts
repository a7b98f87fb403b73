import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { dateAndTime, longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { RefusalCode } from '@/lib/rights/refusal'

/** A refusal in words that say how to put it right. `detail` fills the placeholders; a `date` (YYYY-MM-DD) and a wait in `seconds` become words. */
export async function refusalMessage(
  locale: Locale,
  code: RefusalCode,
  detail: Record<string, string | number> = {},
): Promise<string> {
  const t = await translator(locale, 'refusals')
  const { uploads, privacyContact: email } = controller()
  const { maxFiles, maxMegabytes } = uploads
  const limits = { longest: 0, count: 0, left: 0, most: maxFiles, megabytes: maxMegabytes }
  const { date, seconds } = detail
  const inWords = typeof date === 'string' ? longDate(locale, Temporal.PlainDate.from(date)) : ''
  const until = typeof seconds === 'number' ? untilWhen(locale, seconds) : ''
  return t(code, { ...limits, name: '', state: '', email, ...detail, date: inWords, until })
}

/** When someone may go on who has to wait so long, rounded up to the minute. */
export function untilWhen(locale: Locale, seconds: number): string {
  return dateAndTime(locale, now().add({ seconds: seconds + 59 }))
}
