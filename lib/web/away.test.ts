import { describe, expect, it } from 'vitest'
import { isAway } from './away'

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error('something', { cause }), { code })

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', '57P03', 'P1001', 'P2024'])('is known by the code %s', (code) =>
    expect(isAway(coded(code))).toBe(true),
  )

  it('is known inside other errors', () => {
    expect(isAway(new Error('outer', { cause: coded('ECONNRESET') }))).toBe(true)
    expect(isAway(new AggregateError([coded('ECONNREFUSED')]))).toBe(true)
    expect(isAway(new Error('timeout exceeded when trying to connect'))).toBe(true)
  })

  it('is not any other error', () => {
    for (const error of [coded('P2002'), coded('23505'), new Error('no'), 'ECONNREFUSED', null])
      expect(isAway(error)).toBe(false)
  })

  it('is looked for in an error that holds itself without going round forever', () => {
    const error = new Error('round')
    error.cause = error
    expect(isAway(error)).toBe(false)
  })
})
