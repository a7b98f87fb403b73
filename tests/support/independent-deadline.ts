// The rule of the statutory clock written again from the act, in days since 1970, with the anonymous Gregorian computus:
// neither Temporal nor a holiday library, so that it cannot be wrong in the same way as lib/rights/deadline.ts.

const oneDay = 86_400_000

/** A date as days since 1 January 1970; the month counts from 0. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / oneDay
}

/** A day number as a date written 2026-01-31. */
export function dateOf(day: number): string {
  return new Date(day * oneDay).toISOString().slice(0, 10)
}

/** The first and the last day on which a request can have been received. */
export const firstReceipt = dayNumber(2018, 4, 25)
export const lastReceipt = dayNumber(2100, 11, 31)

/** The date on which an answer is due, months after a receipt and with suspended days on top. */
export function independentDeadline(received: number, months: number, suspended: number): string {
  const from = new Date(received * oneDay)
  const first = dayNumber(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
  const after = dayNumber(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 1)
  let day = Math.min(first + from.getUTCDate() - 1, after - 1) + suspended
  while (isRed(day)) day += 1
  return dateOf(day)
}

function isRed(day: number): boolean {
  if (weekday(day) === 0 || weekday(day) === 6) return true
  const year = new Date(day * oneDay).getUTCFullYear()
  const sunday = easter(year)
  return [
    dayNumber(year, 0, 1),
    dayNumber(year, 0, 6),
    sunday - 2,
    sunday + 1,
    dayNumber(year, 4, 1),
    sunday + 39,
    dayNumber(year, 5, 6),
    saturdayFrom(dayNumber(year, 5, 20)),
    saturdayFrom(dayNumber(year, 9, 31)),
    dayNumber(year, 11, 25),
    dayNumber(year, 11, 26),
  ].includes(day)
}

function weekday(day: number): number {
  return new Date(day * oneDay).getUTCDay()
}

function saturdayFrom(day: number): number {
  return day + (6 - weekday(day))
}

function easter(y: number): number {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayNumber(y, month - 1, (h + l - 7 * m + 33 * month + 19) % 32)
}
