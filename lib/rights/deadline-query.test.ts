import { describe, expect, it } from 'vitest'
import { checkDeadlineQuery } from './deadline-query'

describe('what is asked of the deadline calculator', () => {
  it.each([
    [{ received: '2026-01-31' }, '2026-01-31', 0],
    [{ received: ' 2026-01-31 ', suspendedDays: '5' }, '2026-01-31', 5],
    [{ received: '2026-06-30T22:30Z', suspendedDays: '' }, '2026-07-01', 0],
    [{ received: '2026-07-01T00:30+02:00' }, '2026-07-01', 0],
    [{ received: '2018-05-25', suspendedDays: '3650' }, '2018-05-25', 3650],
    [{ received: '2100-12-31', suspendedDays: null }, '2100-12-31', 0],
  ])('%j is read', (raw, received, suspendedDays) => {
    const checked = checkDeadlineQuery(raw)
    expect(
      checked.ok && [checked.value.receivedOn.toString(), checked.value.suspendedDays],
    ).toEqual([received, suspendedDays])
  })

  it.each([
    [{}, ['RECEIVED_MISSING']],
    [{ received: ['2026-01-31'] }, ['RECEIVED_MISSING']],
    [{ received: '2026-02-30' }, ['RECEIVED_INVALID']],
    [{ received: '31/1 2026' }, ['RECEIVED_INVALID']],
    [{ received: '2026-01-31T99:99Z' }, ['RECEIVED_INVALID']],
    [{ received: 'x2026-01-31T12:00Z' }, ['RECEIVED_INVALID']],
    [{ received: '2026-01-31T12:00' }, ['RECEIVED_INVALID']],
    [{ received: '2018-05-24' }, ['RECEIVED_TOO_EARLY']],
    [{ received: '2101-01-01' }, ['RECEIVED_TOO_LATE']],
    [{ received: '2026-01-31', suspendedDays: '-1' }, ['SUSPENDED_DAYS_INVALID']],
    [{ received: '2026-01-31', suspendedDays: '3651' }, ['SUSPENDED_DAYS_INVALID']],
    [{ received: '2026-01-31', suspendedDays: ['1'] }, ['SUSPENDED_DAYS_INVALID']],
    [{ received: '', suspendedDays: '1.5' }, ['RECEIVED_MISSING', 'SUSPENDED_DAYS_INVALID']],
  ])('%j is refused: %j', (raw, codes) => {
    const checked = checkDeadlineQuery(raw)
    expect(!checked.ok && checked.problems.map((problem) => problem.code)).toEqual(codes)
    const fieldOf = (code: string) => (code.startsWith('RECEIVED') ? 'received' : 'suspendedDays')
    expect(!checked.ok && checked.problems.map(({ field }) => field)).toEqual(codes.map(fieldOf))
  })
})
