import { joined, loose } from './joined'
import type { Locale } from './locales'

const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }
const timeZone = 'Europe/Stockholm'

/** A calendar date in words: "22 december 2026", "22 December 2026", kept on one line. */
export function longDate(locale: Locale, date: Temporal.PlainDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return joined(date.toLocaleString(tags[locale], options))
}

/** The same with ordinary spaces, for plain text that somebody edits, copies or keeps. */
export function dateInText(locale: Locale, date: Temporal.PlainDate): string {
  return loose(longDate(locale, date))
}

/** A calendar date with its weekday: "tisdag 22 december 2026". */
export function fullDate(locale: Locale, date: Temporal.PlainDate): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return joined(date.toLocaleString(tags[locale], options))
}

/** A moment as date and time of day in Stockholm: "22 november 2026 kl. 14:05". */
export function dateAndTime(locale: Locale, instant: Temporal.Instant): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  return joined(instant.toLocaleString(tags[locale], options))
}

/** The same with ordinary spaces, for mails. */
export function momentInText(locale: Locale, instant: Temporal.Instant): string {
  return loose(dateAndTime(locale, instant))
}
