import Holidays from 'date-holidays'

/** The public holidays of the Swedish holidays act (1989:253) that are not merely Sundays; no Eve is one of them. */
export const holidayKeys = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'first-of-may',
  'ascension-day',
  'whit-sunday',
  'national-day',
  'midsummer-day',
  'all-saints-day',
  'christmas-day',
  'boxing-day',
] as const
export type HolidayKey = (typeof holidayKeys)[number]

// The library's own rules, so that neither its names nor its languages decide what a public holiday is.
const keyOfRule: ReadonlyMap<string, HolidayKey> = new Map([
  ['01-01', 'new-years-day'],
  ['01-06', 'epiphany'],
  ['easter -2', 'good-friday'],
  ['easter', 'easter-sunday'],
  ['easter 1', 'easter-monday'],
  ['05-01', 'first-of-may'],
  ['easter 39', 'ascension-day'],
  ['easter 49', 'whit-sunday'],
  ['06-06 since 2005', 'national-day'],
  ['saturday after 06-20', 'midsummer-day'],
  ['saturday after 10-31', 'all-saints-day'],
  ['12-25', 'christmas-day'],
  ['12-26', 'boxing-day'],
])

const library = new Holidays('SE')
const years = new Map<number, ReadonlyMap<string, HolidayKey>>()

/** The public holidays among the library's days of one year, by date. Error when one of them is missing. */
export function byDate(
  listed: readonly { date: string; rule: string }[],
): ReadonlyMap<string, HolidayKey> {
  const found = new Map<string, HolidayKey>()
  const keys = new Set<HolidayKey>()
  for (const { date, rule } of listed) {
    const key = keyOfRule.get(rule)
    if (!key) continue
    keys.add(key)
    const day = date.slice(0, 10)
    if (!found.has(day)) found.set(day, key)
  }
  // A changed library must stop us, not shorten the list in silence.
  if (keys.size !== holidayKeys.length) throw new Error('A public holiday is missing')
  return found
}

/** The public holiday that falls on a date (for two on one date, the one that moves with Easter or comes first), or null. */
export function holidayOn(date: Temporal.PlainDate): HolidayKey | null {
  let year = years.get(date.year)
  if (!year) {
    year = byDate(library.getHolidays(date.year))
    years.set(date.year, year)
  }
  return year.get(date.toString()) ?? null
}
