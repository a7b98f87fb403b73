import { type HolidayKey, holidayOn } from './swedish-holidays'

/** Why a date is no working day: a public holiday by name, or else the day of the week. */
export type DayOff = HolidayKey | 'saturday' | 'sunday'

/** Why nothing is due on a date in Sweden (Reg. 1182/71 Art. 3(4)), or null on a working day. A holiday's name goes first. */
export function dayOff(date: Temporal.PlainDate): DayOff | null {
  const holiday = holidayOn(date)
  if (holiday) return holiday
  if (date.dayOfWeek === 6) return 'saturday'
  return date.dayOfWeek === 7 ? 'sunday' : null
}

/** Whether a date is neither a Saturday, a Sunday nor a Swedish public holiday. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return dayOff(date) === null
}

/** The nth working day after a date; the date itself never counts, and 0 gives it back. RangeError unless n is a whole number ≥ 0. */
export function addWorkingDays(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('working days must be a whole number')
  let day = date
  for (let left = n; left > 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
