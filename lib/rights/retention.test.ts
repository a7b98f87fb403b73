import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClosedRequest,
  goesWithLast,
  isKept,
  isOver,
  isUnused,
  keptBy,
  lastClosedOver,
  purgeFrom,
} from './retention'

const day = (text: string) => Temporal.PlainDate.from(text)

const closed = (endedOn: string | null, more: Partial<ClosedRequest> = {}): ClosedRequest => ({
  endedOn: endedOn === null ? null : day(endedOn),
  availableUntil: null,
  openTasks: 0,
  lettersToPost: 0,
  restricted: false,
  liftedOn: null,
  ...more,
})

const from = (request: ClosedRequest, months = 24) => purgeFrom(request, months)?.toString() ?? null

describe('the contents of a closed request go', () => {
  it.each([
    ['2026-11-23', 24, '2028-11-24'],
    ['2026-12-31', 24, '2029-01-01'],
    // A day that the last month does not have is its last day.
    ['2028-02-29', 24, '2030-03-01'],
    ['2028-02-29', 48, '2032-03-01'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2026-08-31', 6, '2027-03-01'],
    ['2027-08-31', 6, '2028-03-01'],
    ['2026-01-31', 1, '2026-03-01'],
    ['2026-10-31', 1, '2026-12-01'],
  ])('closed %s and kept %i months: on %s', (endedOn, months, expected) => {
    expect(from(closed(endedOn), months)).toBe(expected)
    const first = day(expected)
    expect(isOver(closed(endedOn), months, first)).toBe(true)
    expect(isOver(closed(endedOn), months, first.subtract({ days: 1 }))).toBe(false)
  })

  it('never while it is open, or open again', () => {
    expect(from(closed(null))).toBeNull()
    expect(isOver(closed(null), 24, day('2099-01-01'))).toBe(false)
  })

  it.each([{ openTasks: 1 }, { lettersToPost: 1 }, { restricted: true }])(
    'never while something of it is left: %o',
    (left) => {
      expect(from(closed('2026-11-23', left))).toBeNull()
    },
  )

  it('not before its copy can no longer be fetched', () => {
    const availableUntil = day('2028-12-31')
    expect(from(closed('2026-11-23', { availableUntil }))).toBe('2029-01-01')
    expect(from(closed('2026-11-23', { availableUntil: day('2026-12-23') }))).toBe('2028-11-24')
  })

  it('reckoned from the lifting of a restriction, where that came later', () => {
    expect(from(closed('2026-11-23', { liftedOn: day('2027-05-31') }))).toBe('2029-06-01')
    expect(from(closed('2027-11-23', { liftedOn: day('2027-05-31') }))).toBe('2029-11-24')
  })
})

describe('what outlives its time', () => {
  const left = [
    [{ openTasks: 2 }, ['TASKS']],
    [{ lettersToPost: 1 }, ['LETTERS']],
    [{ restricted: true }, ['RESTRICTION']],
    [{ openTasks: 1, lettersToPost: 1, restricted: true }, ['TASKS', 'LETTERS', 'RESTRICTION']],
  ] as const

  it.each(left)('%o: legal hears of it from the day it would have gone, and why', (more, by) => {
    const request = closed('2026-11-23', more)
    expect(keptBy(request)).toEqual(by)
    expect(isKept(request, 24, day('2028-11-23'))).toBe(false)
    expect(isKept(request, 24, day('2028-11-24'))).toBe(true)
    expect(isKept(request, 24, day('2040-01-01'))).toBe(true)
  })

  it('is nothing that goes by itself, and nothing that is open', () => {
    expect(keptBy(closed('2026-11-23'))).toEqual([])
    expect(isKept(closed('2026-11-23'), 24, day('2040-01-01'))).toBe(false)
    expect(isKept(closed(null, { openTasks: 1 }), 24, day('2040-01-01'))).toBe(false)
  })

  it('has the whole time anew where a restriction was lifted late', () => {
    const request = closed('2026-11-23', { liftedOn: day('2027-05-31'), openTasks: 1 })
    expect(isKept(request, 24, day('2029-05-31'))).toBe(false)
    expect(isKept(request, 24, day('2029-06-01'))).toBe(true)
  })
})

describe('the last day on which what was closed may be over', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2020-01-01').add({ days }))

  it('is over itself, and the day after it is not', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (today, months) => {
        const last = lastClosedOver(today, months)
        expect(isOver(closed(last.toString()), months, today)).toBe(true)
        expect(isOver(closed(last.add({ days: 1 }).toString()), months, today)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['2030-03-01', '2028-02-29'],
    ['2030-02-28', '2028-02-27'],
    ['2028-02-29', '2026-02-28'],
    ['2028-03-01', '2026-02-28'],
    ['2028-11-24', '2026-11-23'],
  ])('on %s it is %s', (today, expected) => {
    expect(lastClosedOver(day(today), 24).toString()).toBe(expected)
  })
})

describe('an account without a request', () => {
  const used = (hasDraft = false) => ({ lastUsedOn: day('2028-01-31'), hasDraft })

  it('is removed once its last day is over, and not on it', () => {
    expect(isUnused(used(), 30, day('2028-03-01'))).toBe(false)
    expect(isUnused(used(), 30, day('2028-03-02'))).toBe(true)
  })

  it('stays while a draft is under way', () => {
    expect(isUnused(used(true), 30, day('2028-06-01'))).toBe(false)
  })
})

describe('a person goes with their last request', () => {
  const nothing = { requestsLeft: 0, hasDraft: false, holdsYear: false }

  it('and with nothing else of theirs left', () => {
    expect(goesWithLast(nothing)).toBe(true)
  })

  it.each([{ requestsLeft: 1 }, { hasDraft: true }, { holdsYear: true }])(
    'not while this is left: %o',
    (left) => {
      expect(goesWithLast({ ...nothing, ...left })).toBe(false)
    },
  )
})
