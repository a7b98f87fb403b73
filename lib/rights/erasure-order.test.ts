import { expect, it } from 'vitest'
import { mustWaitForCopy } from './erasure-order'

it.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
  [false, true, false],
])('an open copy %s, erase first %s: waits %s', (openAccess, eraseFirst, waits) => {
  expect(mustWaitForCopy({ openAccess, eraseFirst })).toBe(waits)
})
