import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReference, readReference } from './reference'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const references = fc.uint8Array({ minLength: 7, maxLength: 12 }).map(makeReference)
const characters = (reference: string) => [...reference.slice(4).replace('-', '')]

describe('references', () => {
  it('look like INS-XXXX-XXXX and read as themselves', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(reference).toMatch(/^INS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readReference(reference)).toBe(reference)
      }),
    )
  })

  it('hold 35 bits of what was drawn: every byte counts, all characters occur', () => {
    const of = (bytes: number[]) => makeReference(Uint8Array.from(bytes))
    for (let place = 0; place < 7; place += 1) {
      const all = Array.from({ length: 256 }, (_, byte) =>
        of([1, 2, 3, 4, 5, 6, 7].with(place, byte)),
      )
      expect(new Set(all).size).toBe(32)
      expect(new Set(all.map((reference) => characters(reference)[place])).size).toBe(32)
    }
    expect(of([0, 0, 0, 0, 0, 0, 0])).toBe('INS-0000-0000')
    expect(() => of([1, 2, 3, 4, 5, 6])).toThrow(RangeError)
  })

  it('find every single wrong character', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const right = characters(reference)
        for (let place = 0; place < 8; place += 1) {
          for (const wrong of alphabet) {
            if (wrong === right[place]) continue
            expect(readReference(right.with(place, wrong).join(''))).toBeNull()
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('find every swap of two different characters, the check character included', () => {
    fc.assert(
      fc.property(references, (reference) => {
        const right = characters(reference)
        for (const [i, a] of right.entries()) {
          for (const [j, b] of right.entries()) {
            const swapped = right.with(i, b).with(j, a).join('')
            expect(readReference(swapped)).toBe(a === b ? reference : null)
          }
        }
      }),
    )
  })

  it('are read however they are typed', () => {
    const reference = makeReference(Uint8Array.from([0, 1, 20, 3, 9, 26, 17]))
    const [first, last] = [reference.slice(4, 8), reference.slice(9)]
    expect(first).toBe('01M3')
    for (const typed of [
      reference.toLowerCase(),
      ` ${reference} `,
      reference.replaceAll('-', ''),
      reference.replaceAll('-', ' '),
      reference.replaceAll('-', '–'),
      `${first}${last}`,
      `${first} ${last}`,
      `ins oim3${last}`,
      `1NS-oLM3-${last}`,
      `${reference.slice(0, 6)}-${reference.slice(6)}`,
    ]) {
      expect(readReference(typed)).toBe(reference)
    }
    for (const typed of [
      `${reference}0`,
      `0${reference}`,
      `X1NS${first}${last}`,
      `INS${reference}`,
    ]) {
      expect(readReference(typed)).toBeNull()
    }
  })

  it.each([
    '',
    'INS',
    'INS-0000-000',
    'INS-0000-00000',
    'INS-0000-000U',
    'ABC-0000-0000',
    'INS-0000-000Å',
  ])('%j is none', (text) => {
    expect(readReference(text)).toBeNull()
  })

  it('keeps a reference whose own letters begin like the prefix', () => {
    const reference = makeReference(Uint8Array.from([1, 21, 25, 1, 2, 3, 4]))
    expect(reference).toMatch(/^INS-1NS1-/)
    expect(readReference(reference.slice(4))).toBe(reference)
  })
})
