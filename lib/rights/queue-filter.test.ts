import { describe, expect, it } from 'vitest'
import { datesOf, isFiltered, readFilter, writeFilter } from './queue-filter'

const today = Temporal.PlainDate.from('2026-11-22')
const officer = '0a4ad1d2-6d51-4f0e-9c1e-0d7a8b0f6a11'

describe('the filter in an address', () => {
  it('reads each of its parts, and they combine', () => {
    const query = {
      kind: 'ERASURE',
      state: 'IN_PROGRESS',
      due: 'week',
      assignee: officer,
      channel: 'LETTER',
      minor: 'yes',
      fee: 'TO_ASSESS',
      language: 'en',
      needs: 'reply',
    }
    expect(readFilter(query)).toEqual(query)
  })

  it.each([
    { kind: 'EVERYTHING' },
    { state: 'DELIVERED' },
    { due: 'tomorrow' },
    { assignee: "x' OR 1=1 --" },
    { minor: 'no' },
    { fee: 'NONE' },
    { kind: '' },
    { unknown: 'yes' },
  ])('passes over what it does not know: %o', (query) => {
    expect(readFilter(query)).toEqual({})
    expect(isFiltered(readFilter(query))).toBe(false)
  })

  it('is written as it was read, always in the same order', () => {
    expect(writeFilter(readFilter({ state: 'RECEIVED', kind: 'ACCESS' }))).toBe(
      '?kind=ACCESS&state=RECEIVED',
    )
    expect(writeFilter({ assignee: 'me' }, { after: '1_2026-12-22_x' })).toBe(
      '?assignee=me&after=1_2026-12-22_x',
    )
    expect(writeFilter({})).toBe('')
    expect(isFiltered({ needs: 'approval' })).toBe(true)
  })
})

it.each([
  ['overdue', null, '2026-11-21'],
  ['today', '2026-11-22', '2026-11-22'],
  ['week', '2026-11-22', '2026-11-29'],
  ['month', '2026-11-22', '2026-12-22'],
] as const)('%s ends where the day is told to be', (span, from, to) => {
  const dates = datesOf(span, today)
  expect(dates.from?.toString() ?? null).toBe(from)
  expect(dates.to.toString()).toBe(to)
})
