import { expect, it } from 'vitest'
import { benchRotation } from '../bench/rotation'

it('the bench of rotation finds no failed read and no lost key (O4)', {
  timeout: 90_000,
}, async () => {
  expect(await benchRotation({ keys: 500, kills: 2 })).toMatchObject({ id: 'O4', passed: true })
})
