import { describe, expect, it } from 'vitest'
import { dateAndTime, fullDate, longDate } from './dates'

describe('dates in words', () => {
  const date = Temporal.PlainDate.from('2026-12-22')

  it('are written as people write them in either language', () => {
    expect(longDate('sv', date)).toBe('22 december 2026')
    expect(longDate('en', date)).toBe('22 December 2026')
    expect(fullDate('sv', date)).toBe('tisdag 22 december 2026')
    expect(fullDate('en', date)).toMatch(/^Tuesday,? 22 December 2026$/)
  })

  it('show the time of day in Stockholm', () => {
    const instant = Temporal.Instant.from('2026-06-30T22:30Z')
    expect(dateAndTime('sv', instant)).toBe('1 juli 2026 kl. 00:30')
    expect(dateAndTime('en', instant)).toContain('00:30')
  })
})
