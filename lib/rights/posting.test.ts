import { describe, expect, it } from 'vitest'
import { problems } from '@/tests/factories/form-terms'
import { checkPosting, deliveredByPost } from './posting'

const days = {
  made: Temporal.PlainDate.from('2026-11-20'),
  today: Temporal.PlainDate.from('2026-11-22'),
}
const on = (text: string) => {
  const [year, month, day] = text.split('-')
  return checkPosting({ 'posted-year': year, 'posted-month': month, 'posted-day': day }, days)
}

describe('the day on which a letter was posted', () => {
  it.each(['2026-11-20', '2026-11-21', '2026-11-22'])('can be %s', (day) => {
    expect(String(on(day).ok && (on(day) as { value: unknown }).value)).toBe(day)
  })

  it.each([
    ['2026-11-19', 'POSTED_TOO_EARLY'],
    ['2026-11-23', 'POSTED_FUTURE'],
    ['2026-11-31', 'POSTED_INVALID'],
    ['--', 'POSTED_MISSING'],
  ])('cannot be %s', (day, code) => {
    expect(problems(on(day))).toEqual([`posted ${code}`])
  })
})

it.each([
  ['2026-11-22', '2026-11-22T10:00:00Z'],
  ['2026-11-23', '2026-11-22T23:00:00Z'],
  ['2026-07-01', '2026-11-22T10:00:00Z'],
])('an answer sent on 22 November and posted on %s is delivered at %s', (day, instant) => {
  const sent = Temporal.Instant.from('2026-11-22T10:00:00Z')
  expect(String(deliveredByPost(sent, Temporal.PlainDate.from(day)))).toBe(instant)
})
