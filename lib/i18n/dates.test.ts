import { describe, expect, it } from 'vitest'
import { dateAndTime, dateInText, fullDate, longDate } from './dates'
import { loose } from './joined'

describe('dates in words', () => {
  const date = Temporal.PlainDate.from('2026-12-22')

  it('are written as people write them in either language', () => {
    expect(dateInText('sv', date)).toBe('22 december 2026')
    expect(dateInText('en', date)).toBe('22 December 2026')
    expect(loose(fullDate('sv', date))).toBe('tisdag 22 december 2026')
    expect(loose(fullDate('en', date))).toMatch(/^Tuesday,? 22 December 2026$/)
  })

  it('stay on one line of a page', () => {
    for (const locale of ['sv', 'en'] as const) {
      expect(longDate(locale, date)).not.toContain(' ')
      expect(fullDate(locale, date).split(' ')).toHaveLength(2)
      expect(
        dateAndTime(locale, Temporal.Instant.from('2026-06-30T22:30Z')).split(' '),
      ).toHaveLength(2)
    }
  })

  it('show the time of day in Stockholm', () => {
    const instant = Temporal.Instant.from('2026-06-30T22:30Z')
    expect(loose(dateAndTime('sv', instant))).toBe('1 juli 2026 kl. 00:30')
    expect(dateAndTime('en', instant)).toContain('00:30')
  })
})
