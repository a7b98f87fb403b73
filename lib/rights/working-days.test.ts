import { describe, expect, it } from 'vitest'
import { addWorkingDays, dayOff, isWorkingDay } from './working-days'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('working days', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-21', 'saturday'],
    ['2026-11-22', 'sunday'],
    ['2026-04-05', 'easter-sunday'],
    ['2026-06-20', 'midsummer-day'],
    ['2026-12-24', null],
    ['2026-12-25', 'christmas-day'],
  ] as const)('%s: %s', (date, off) => {
    expect(dayOff(day(date))).toBe(off)
    expect(isWorkingDay(day(date))).toBe(off === null)
  })

  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-22', 10, '2026-12-04'],
    ['2026-04-01', 2, '2026-04-07'],
    ['2026-12-23', 3, '2026-12-29'],
  ] as const)('%s and %d working days is %s', (from, n, to) => {
    expect(addWorkingDays(day(from), n).toString()).toBe(to)
  })

  it.each([-1, 1.5, Number.NaN])('refuses %d days', (n) => {
    expect(() => addWorkingDays(day('2026-11-20'), n)).toThrow(
      new RangeError('working days must be a whole number'),
    )
  })
})
