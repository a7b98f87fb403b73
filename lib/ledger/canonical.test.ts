import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CanonicalValue, canonical } from './canonical'

const value = fc.letrec<{ any: CanonicalValue }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0 || 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any'), { noNullPrototype: true }),
  ),
})).any

describe('the canonical form', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(JSON.parse(canonical(any))).toEqual(any)
      }),
    )
  })

  it('is one and the same, whatever the order of the keys', () => {
    expect(canonical({ b: 1, a: [true, null, 'å"\n'], é: {} })).toBe(
      '{"a":[true,null,"å\\"\\n"],"b":1,"é":{}}',
    )
    expect(canonical({ b: 1, a: 2 })).toBe(canonical({ a: 2, b: 1 }))
  })

  it('is its own canonical form when it is read and written again', () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = canonical(any)
        expect(canonical(JSON.parse(text) as CanonicalValue)).toBe(text)
      }),
    )
  })

  it.each<[string, unknown]>([
    ['a fraction', 1.5],
    ['a number past the safe ones', 2 ** 53],
    ['minus zero', -0],
    ['not a number', Number.NaN],
    ['half a character', '\ud800'],
    ['something undefined', { a: undefined }],
  ])('does not exist for %s', (_, odd) => {
    expect(() => canonical(odd as CanonicalValue)).toThrow('NOT_CANONICAL')
  })
})
