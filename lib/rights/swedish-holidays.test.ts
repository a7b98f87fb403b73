import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { byDate, holidayKeys, holidayOn } from './swedish-holidays'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('Swedish public holidays', () => {
  it.each([
    ['2026-01-01', 'new-years-day'],
    ['2026-01-06', 'epiphany'],
    ['2026-04-03', 'good-friday'],
    ['2026-04-05', 'easter-sunday'],
    ['2026-04-06', 'easter-monday'],
    ['2026-05-01', 'first-of-may'],
    ['2026-05-14', 'ascension-day'],
    ['2026-05-24', 'whit-sunday'],
    ['2026-06-06', 'national-day'],
    ['2026-06-20', 'midsummer-day'],
    ['2026-10-31', 'all-saints-day'],
    ['2026-12-25', 'christmas-day'],
    ['2026-12-26', 'boxing-day'],
    ['2038-04-25', 'easter-sunday'],
    ['2025-06-21', 'midsummer-day'],
    ['2027-06-26', 'midsummer-day'],
    ['2027-11-06', 'all-saints-day'],
    // the national day too, which does not move
    ['2049-06-06', 'whit-sunday'],
  ] as const)('%s is %s', (date, key) => {
    expect(holidayOn(day(date))).toBe(key)
  })

  it.each([
    '2026-01-05',
    '2026-04-02',
    '2026-04-04',
    '2026-04-30',
    '2026-05-23',
    '2026-05-25',
    '2026-06-19',
    '2026-10-30',
    '2026-12-24',
    '2026-12-31',
    '2027-12-24',
    '2026-11-22',
  ])('%s is none (Eves, observances and plain Sundays)', (date) => {
    expect(holidayOn(day(date))).toBeNull()
  })

  it('gives each year all thirteen, every one on its own date unless two fall together', () => {
    for (let year = 2018; year <= 2110; year += 1) {
      const found: string[] = []
      for (let date = day(`${year}-01-01`); date.year === year; date = date.add({ days: 1 })) {
        const key = holidayOn(date)
        if (key) found.push(key)
      }
      // Whit Sunday on the national day
      const together = [2049, 2055, 2060, 2106].includes(year)
      expect(found).toHaveLength(together ? 12 : 13)
      if (!together) expect(found.toSorted()).toEqual(holidayKeys.toSorted())
    }
  })

  it('stops when the library has lost one, instead of shortening the list', () => {
    const listed = new Holidays('SE').getHolidays(2026)
    expect(byDate(listed).size).toBe(13)
    const lost = listed.filter(({ rule }) => rule !== 'easter 39')
    expect(() => byDate(lost)).toThrow(new Error('A public holiday is missing'))
  })
})
