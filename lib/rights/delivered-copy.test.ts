import { describe, expect, it } from 'vitest'
import { copyDue, isFetchable } from './delivered-copy'

const day = (text: string) => Temporal.PlainDate.from(text)
const copy = {
  deliveredOn: day('2026-11-22'),
  availableUntil: day('2026-12-22'),
  revoked: false,
  reminded: false,
  gone: false,
}

describe('a delivered copy', () => {
  it.each([
    ['2026-12-11', {}, null],
    ['2026-12-12', {}, 'REMIND'],
    ['2026-12-22', {}, 'REMIND'],
    ['2026-12-12', { reminded: true }, null],
    ['2026-12-12', { revoked: true }, null],
    ['2026-12-23', {}, 'REMOVE'],
    ['2026-12-23', { reminded: true, revoked: true }, 'REMOVE'],
    ['2026-12-23', { gone: true }, null],
    ['2026-12-12', { gone: true }, null],
  ])('on %s, being %j: %s', (today, more, due) => {
    expect(copyDue({ ...copy, ...more }, day(today), 20)).toBe(due)
  })

  it.each([
    ['2026-11-22', {}, true],
    ['2026-12-22', {}, true],
    ['2026-12-23', {}, false],
    ['2026-12-01', { revoked: true }, false],
    ['2026-12-01', { gone: true }, false],
  ])('can be fetched on %s, being %j: %s', (today, more, can) => {
    expect(isFetchable({ ...copy, ...more }, day(today))).toBe(can)
  })
})
