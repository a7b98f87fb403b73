import { expect, it } from 'vitest'
import { benchSameFacts } from '../bench/copy/bench-copy'

it('finds the same facts in PDF, CSV and JSON (A9)', async () => {
  const measured = await benchSameFacts({ people: 12, transactions: 60 })
  expect(measured).toMatchObject({
    id: 'A9',
    passed: true,
    figure: expect.stringMatching(/^0 of 12 /),
  })
}, 60_000)

it('is not passed by nobody', async () => {
  expect((await benchSameFacts({ people: 0 })).passed).toBe(false)
})
