import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  firstReceipt,
  independentDeadline,
  lastReceipt,
} from '@/tests/support/independent-deadline'
import { currentDeadline, deadline, endOfDay, receivedOn } from './deadline'

const day = (text: string) => Temporal.PlainDate.from(text)
const rules = (steps: { rule: string; date: Temporal.PlainDate }[]) =>
  steps.map(({ rule, date }) => `${rule} ${date}`)

describe('the statutory clock (Art. 12(3), Reg. 1182/71 Art. 3)', () => {
  it.each([
    ['2026-01-29', 0, '2026-03-02', '2026-04-29'],
    ['2026-01-31', 0, '2026-03-02', '2026-04-30'],
    ['2026-02-10', 0, '2026-03-10', '2026-05-11'],
    ['2026-03-03', 0, '2026-04-07', '2026-06-03'],
    ['2026-03-05', 0, '2026-04-07', '2026-06-05'],
    ['2026-04-01', 0, '2026-05-04', '2026-07-01'],
    ['2026-04-14', 0, '2026-05-15', '2026-07-14'],
    ['2026-05-06', 0, '2026-06-08', '2026-08-06'],
    ['2026-05-19', 0, '2026-06-19', '2026-08-19'],
    ['2026-05-20', 0, '2026-06-22', '2026-08-20'],
    ['2026-08-31', 0, '2026-09-30', '2026-11-30'],
    ['2026-10-01', 0, '2026-11-02', '2027-01-04'],
    ['2026-11-22', 0, '2026-12-22', '2027-02-22'],
    ['2026-11-24', 0, '2026-12-24', '2027-02-24'],
    ['2026-11-25', 0, '2026-12-28', '2027-02-25'],
    ['2026-12-31', 0, '2027-02-01', '2027-03-31'],
    ['2028-01-31', 0, '2028-02-29', '2028-05-02'],
    ['2026-03-03', 5, '2026-04-08', '2026-06-08'],
  ])(
    'received %s, suspended %d days: due %s, extended %s',
    (received, suspendedDays, due, extended) => {
      const reckoned = deadline({ receivedOn: day(received), suspendedDays })
      expect(reckoned.receivedOn.toString()).toBe(received)
      expect(reckoned.due.toString()).toBe(due)
      expect(reckoned.extendedDue.toString()).toBe(extended)
    },
  )

  it('takes the calendar date in Stockholm, in summer and in winter', () => {
    const on = (text: string) => receivedOn(Temporal.Instant.from(text)).toString()
    expect(on('2026-06-30T22:30Z')).toBe('2026-07-01')
    expect(on('2026-06-30T21:59:59.999Z')).toBe('2026-06-30')
    expect(on('2026-01-31T22:59:59.999Z')).toBe('2026-01-31')
    expect(on('2026-01-31T23:00Z')).toBe('2026-02-01')
    const { due, extendedDue } = deadline({ receivedOn: day('2026-07-01') })
    expect([due.toString(), extendedDue.toString()]).toEqual(['2026-08-03', '2026-10-01'])
  })

  it('ends at the last millisecond of the day in Stockholm', () => {
    expect(endOfDay(day('2026-12-22')).toString()).toBe('2026-12-22T22:59:59.999Z')
    expect(endOfDay(day('2026-06-19')).toString()).toBe('2026-06-19T21:59:59.999Z')
    // the night the clocks go back is an hour longer
    expect(endOfDay(day('2026-10-25')).toString()).toBe('2026-10-25T22:59:59.999Z')
  })

  it('derives every date step by step', () => {
    const { steps, extendedSteps } = deadline({ receivedOn: day('2026-01-31') })
    expect(rules(steps)).toEqual([
      'received 2026-01-31',
      'months-added 2026-02-28',
      'day-clamped 2026-02-28',
      'rolled-over 2026-02-28',
      'rolled-over 2026-03-01',
      'due 2026-03-02',
    ])
    expect(steps[1]).toMatchObject({ months: 1 })
    expect(steps[2]).toMatchObject({ missingDay: 31 })
    expect(steps[3]).toMatchObject({ over: 'saturday' })
    expect(steps[4]).toMatchObject({ over: 'sunday' })
    expect(rules(extendedSteps)).toEqual([
      'received 2026-01-31',
      'months-added 2026-04-30',
      'day-clamped 2026-04-30',
      'due 2026-04-30',
    ])
    expect(extendedSteps[1]).toMatchObject({ months: 3 })
  })

  it('names the holidays skipped and the days suspended', () => {
    const easter = deadline({ receivedOn: day('2026-03-03') }).steps
    expect(easter.flatMap((step) => (step.rule === 'rolled-over' ? [step.over] : []))).toEqual([
      'good-friday',
      'saturday',
      'easter-sunday',
      'easter-monday',
    ])
    const suspended = deadline({ receivedOn: day('2026-03-03'), suspendedDays: 5 }).steps
    expect(rules(suspended)).toEqual([
      'received 2026-03-03',
      'months-added 2026-04-03',
      'days-suspended 2026-04-08',
      'due 2026-04-08',
    ])
    expect(suspended[2]).toMatchObject({ days: 5 })
    expect(deadline({ receivedOn: day('2026-11-22') }).steps).toHaveLength(3)
  })

  it('refuses what cannot be: a receipt before the GDPR applied, part days', () => {
    expect(deadline({ receivedOn: day('2018-05-25') }).due.toString()).toBe('2018-06-25')
    expect(() => deadline({ receivedOn: day('2018-05-24') })).toThrow(
      new RangeError('received before 25 May 2018'),
    )
    for (const suspendedDays of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => deadline({ receivedOn: day('2026-01-01'), suspendedDays })).toThrow(
        new RangeError('suspended days must be a whole number'),
      )
    }
  })
})

describe('the date as it stands', () => {
  const request = { receivedOn: day('2026-11-25'), suspendedDays: 5, extendedAt: null }
  const extendedAt = Temporal.Instant.from('2026-12-20T12:00:00Z')
  const { due, extendedDue, steps, extendedSteps } = deadline(request)

  it('is the first due date until more time was taken, and then the extended one', () => {
    expect(currentDeadline(request)).toMatchObject({ due, steps })
    expect(currentDeadline({ ...request, extendedAt })).toMatchObject({
      due: extendedDue,
      steps: extendedSteps,
    })
    expect(due.equals(extendedDue)).toBe(false)
  })

  it.each([null, extendedAt])('tells the first due date without any pause (%s)', (at) => {
    expect(currentDeadline({ ...request, extendedAt: at }).first.toString()).toBe('2026-12-28')
  })
})

describe('the clock against a second formulation', () => {
  it('agrees on every receipt day from 25 May 2018 to 2100', () => {
    const wrong: string[] = []
    let date = day('2018-05-25')
    for (let n = firstReceipt; n <= lastReceipt; n += 1) {
      const { due, extendedDue } = deadline({ receivedOn: date })
      const same =
        due.toString() === independentDeadline(n, 1, 0) &&
        extendedDue.toString() === independentDeadline(n, 3, 0)
      if (!same) wrong.push(date.toString())
      date = date.add({ days: 1 })
    }
    expect(wrong).toEqual([])
  }, 30_000)

  it('agrees on random receipts and suspensions, and no due date is a day off', () => {
    const receipt = fc.integer({ min: firstReceipt, max: lastReceipt })
    fc.assert(
      fc.property(receipt, fc.nat(200), (n, suspendedDays) => {
        const { due, extendedDue, steps } = deadline({ receivedOn: day(dateOf(n)), suspendedDays })
        expect(due.toString()).toBe(independentDeadline(n, 1, suspendedDays))
        expect(extendedDue.toString()).toBe(independentDeadline(n, 3, suspendedDays))
        expect(steps.at(-1)?.date).toBe(due)
      }),
      { numRuns: 5000 },
    )
  }, 30_000)
})
