import { expect, it } from 'vitest'
import { isUnusual, unusual } from './unusual'

it('is unusual from a number on, sooner where nobody is found', () => {
  const { lookUps, none } = unusual
  expect(none).toBeLessThan(lookUps)
  expect(isUnusual({ lookUps: lookUps - 1, none: none - 1 })).toBe(false)
  expect(isUnusual({ lookUps, none: 0 })).toBe(true)
  expect(isUnusual({ lookUps: none, none })).toBe(true)
})
