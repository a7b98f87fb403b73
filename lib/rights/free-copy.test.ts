import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CopyEnding,
  type FreeCopy,
  freeCopy,
  freeYear,
  givingWay,
  keepsClaim,
  type PastAccess,
} from './free-copy'

const day = (text: string) => Temporal.PlainDate.from(text)
const past = (on: string, ending: CopyEnding, claim = true): PastAccess => ({
  receivedOn: day(on),
  ending,
  claim,
})
const plain = (copy: FreeCopy) => {
  if (copy.state === 'FREE') return 'FREE'
  if (copy.state === 'ALREADY_OPEN') return `ALREADY_OPEN ${copy.receivedOn}`
  return `USED ${copy.receivedOn}, free ${copy.freeFrom}${copy.newCalendarYear ? ', new year' : ''}`
}

describe('one free copy a year', () => {
  it.each([
    ['2026-11-22', '2027-11-22'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
    ['2027-03-01', '2028-03-01'],
  ])('the year from %s is over on %s', (from, until) => {
    expect(freeYear(day(from)).until.toString()).toBe(until)
    expect(plain(freeCopy([past(from, 'DELIVERED')], day(until)))).toBe('FREE')
    const eve = day(until).subtract({ days: 1 })
    expect(plain(freeCopy([past(from, 'DELIVERED')], eve))).toContain(`USED ${from}, free ${until}`)
  })

  it.each([
    [[], 'FREE'],
    [[past('2026-06-01', 'OTHERWISE')], 'FREE'],
    [[past('2026-06-01', 'DELIVERED', false)], 'FREE'],
    [[past('2026-06-01', 'DELIVERED')], 'USED 2026-06-01, free 2027-06-01'],
    [[past('2025-12-01', 'DELIVERED')], 'USED 2025-12-01, free 2026-12-01, new year'],
    [[past('2026-06-01', 'OPEN')], 'ALREADY_OPEN 2026-06-01'],
    [[past('2024-06-01', 'OPEN', false)], 'ALREADY_OPEN 2024-06-01'],
    [
      [past('2025-12-01', 'DELIVERED'), past('2026-06-01', 'OPEN', false)],
      'ALREADY_OPEN 2026-06-01',
    ],
    // a letter of today, registered after a later request was answered
    [[past('2027-01-10', 'DELIVERED')], 'USED 2027-01-10, free 2028-01-10'],
    [
      [past('2026-01-10', 'DELIVERED'), past('2027-01-10', 'DELIVERED')],
      'USED 2026-01-10, free 2028-01-10',
    ],
  ])('after %j', (history, expected) => {
    expect(plain(freeCopy(history, day('2026-11-22')))).toBe(expected)
  })

  it.each([
    [[], []],
    [['2026-06-01'], []],
    [['2026-06-01', '2027-06-01', '2028-06-01'], []],
    [['2026-06-01', '2027-05-31', '2027-06-01'], ['2027-05-31']],
    [
      ['2026-06-01', '2026-06-01', '2027-05-31', '2028-05-30'],
      ['2026-06-01', '2027-05-31'],
    ],
    [['2028-02-29', '2029-02-27', '2029-02-28'], ['2029-02-27']],
  ])('of %j that prove to be one person’s, %j give way', (received, later) => {
    const claims = received.map((on) => ({ receivedOn: day(on) }))
    expect(givingWay(claims).map(({ receivedOn }) => receivedOn.toString())).toEqual(later)
  })

  it('agrees with a model that counts days, over random histories', () => {
    const step = fc.record({
      wait: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 350, max: 380 })),
      ending: fc.constantFrom<CopyEnding>('DELIVERED', 'DELIVERED', 'OTHERWISE', 'OPEN'),
    })
    const start = fc.constantFrom(
      '2026-11-22',
      '2027-02-28',
      '2028-02-29',
      '2027-12-31',
      '2028-03-01',
    )
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 8 }), (first, steps) => {
        const history: PastAccess[] = []
        const taken: Set<string>[] = []
        let date = day(first)
        for (const { wait, ending } of steps) {
          date = date.add({ days: wait })
          const copy = freeCopy(history, date)
          const days = daysOfYear(date)
          const open = history.some((one) => one.ending === 'OPEN')
          const free = !open && taken.every((one) => one.isDisjointFrom(days))
          expect(copy.state).toBe(open ? 'ALREADY_OPEN' : free ? 'FREE' : 'USED')
          if (copy.state === 'USED') {
            expect(freeCopy(history, copy.freeFrom).state).toBe('FREE')
            const eve = copy.freeFrom.subtract({ days: 1 })
            expect(freeCopy(history, eve).state).toBe('USED')
          }
          const request = { receivedOn: date, ending, claim: free }
          history.push(request)
          if (free && ending !== 'OTHERWISE') taken.push(days)
          expect(keepsClaim(request)).toBe(free && ending !== 'OTHERWISE')
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Every day of the year from a date, by counting up to the same day and month a year later. */
function daysOfYear(from: Temporal.PlainDate): Set<string> {
  const monthDay = from.toString().slice(5)
  const end = `${from.year + 1}-${monthDay === '02-29' ? '02-28' : monthDay}`
  const days = new Set<string>()
  for (let date = from; date.toString() < end; date = date.add({ days: 1 }))
    days.add(date.toString())
  return days
}
