import { expect, it } from 'vitest'
import { collapseOpenings } from './collapse-openings'

const event = (type: string, hour: number, role = 'LEGAL') => ({
  type,
  at: Temporal.Instant.from(`2026-11-22T${String(hour).padStart(2, '0')}:00Z`),
  role,
  facts: {},
})
const told = (events: ReturnType<typeof event>[]) =>
  collapseOpenings(events).map(({ type, count, at, first }) => [
    type,
    count,
    at.toString().slice(11, 13),
    first.toString().slice(11, 13),
  ])

it('draws openings together that follow on one another, and no others', () => {
  const events = [
    event('request.opened', 9),
    event('request.opened', 8),
    event('request.opened', 7),
    event('file.added', 6),
    event('file.added', 5),
    event('request.opened', 4),
    event('request.opened', 3, 'SUPPORT'),
  ]
  expect(told(events)).toEqual([
    ['request.opened', 3, '09', '07'],
    ['file.added', 1, '06', '06'],
    ['file.added', 1, '05', '05'],
    ['request.opened', 1, '04', '04'],
    ['request.opened', 1, '03', '03'],
  ])
})
