import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, isUnderAge } from './age'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('age', () => {
  it.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-11-22', '2026-11-23', 18],
    ['2008-11-22', '2026-12-01', 18],
    ['2008-11-22', '2026-10-30', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-21', -1],
  ])('born %s is on %s %d', (birth, date, age) => {
    expect(ageOn(day(birth), day(date))).toBe(age)
  })

  it('starts being of age on the birthday itself', () => {
    expect(isUnderAge(day('2008-11-22'), day('2026-11-21'), 18)).toBe(true)
    expect(isUnderAge(day('2008-11-22'), day('2026-11-22'), 18)).toBe(false)
    expect(isUnderAge(day('2008-02-29'), day('2026-02-28'), 18)).toBe(true)
    expect(isUnderAge(day('2013-11-22'), day('2026-11-22'), 13)).toBe(false)
  })

  it('never falls, and rises by one in every year', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), (born, lived) => {
        const birth = day('1900-01-01').add({ days: born })
        const date = birth.add({ days: lived })
        const tomorrow = ageOn(birth, date.add({ days: 1 }))
        expect([0, 1]).toContain(tomorrow - ageOn(birth, date))
        expect(ageOn(birth, day(`${date.year}-12-31`))).toBe(date.year - birth.year)
      }),
    )
  })
})
