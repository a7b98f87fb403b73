import { expect, it } from 'vitest'
import { isFreshSignIn } from './fresh-sign-in'

const at = Temporal.Instant.from('2026-11-22T12:00:00Z')

it.each([
  [0, true],
  [14, true],
  [15, true],
  [15.001, false],
  [600, false],
  [-1, false],
])('a sign-in %d minutes ago is fresh: %s', (minutes, fresh) => {
  const now = at.add({ milliseconds: Math.round(minutes * 60_000) })
  expect(isFreshSignIn(at, now)).toBe(fresh)
})
