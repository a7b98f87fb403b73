import { describe, expect, it } from 'vitest'
import { readDateFields, readIsoDate } from './date-fields'

const read = (year: unknown, month: unknown, day: unknown) => {
  const typed = readDateFields({ 'from-year': year, 'from-month': month, 'from-day': day }, 'from')
  return typed.state === 'date' ? typed.date.toString() : typed.state
}

describe('a date in three fields', () => {
  it.each([
    ['2026', '1', '31', '2026-01-31'],
    [' 2026 ', '01 ', ' 05', '2026-01-05'],
    ['2028', '2', '29', '2028-02-29'],
    ['', ' ', undefined, 'empty'],
    [['2026'], null, 3, 'empty'],
    ['2026', '', '', 'invalid'],
    ['2026', '2', '29', 'invalid'],
    ['2026', '13', '1', 'invalid'],
    ['2026', '1', '0', 'invalid'],
    ['26', '1', '1', 'invalid'],
    ['02026', '1', '1', 'invalid'],
    ['2026', '001', '1', 'invalid'],
    ['2026', '1', '1x', 'invalid'],
    ['2026', 'x', '1', 'invalid'],
    ['', '1', '1', 'invalid'],
    ['2026', '', '1', 'invalid'],
    ['2026', '1', '-1', 'invalid'],
    ['2026-01', '', '1', 'invalid'],
    ['-2026', '1', '1', 'invalid'],
  ])('%j %j %j is %s', (year, month, day, expected) => {
    expect(read(year, month, day)).toBe(expected)
  })
})

describe('a date in one text', () => {
  it('is read in one form only', () => {
    expect(readIsoDate('2026-01-31')?.toString()).toBe('2026-01-31')
    for (const text of [
      '2026-02-30',
      '20260131',
      '2026-1-31',
      '2026-01-31T00:00',
      '+002026-01-31',
      '',
    ]) {
      expect(readIsoDate(text)).toBeNull()
    }
  })
})
