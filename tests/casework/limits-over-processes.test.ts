import { expect, it } from 'vitest'
import { benchLimits } from '../bench/security/limits'

it('limits let exactly their number through over several processes, and nobody is mail-bombed or locked out (S4)', {
  timeout: 90_000,
}, async () => {
  const measured = await benchLimits({ processes: 3, rounds: 1 })
  expect(measured.map(({ id }) => id)).toEqual(['S4', 'S4', 'S4'])
  expect(measured.filter(({ passed }) => !passed)).toEqual([])
})
