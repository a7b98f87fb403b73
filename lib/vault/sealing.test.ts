import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { open, SealBroken, seal } from './sealing'

const key = randomBytes(32)
const place = 'account.email:1'
const text = Buffer.from('åsa@example.com')

describe('a sealed value', () => {
  it.each([0, 1, 15, 16, 17, 100_000])('opens again at its place, %i bytes long', (length) => {
    const plain = randomBytes(length)
    expect(Buffer.from(open(key, place, seal(key, place, plain))).equals(plain)).toBe(true)
  })

  it('does not open at another place or under another key', () => {
    const sealed = seal(key, place, text)
    expect(() => open(key, 'account.email:2', sealed)).toThrow(SealBroken)
    expect(() => open(key, 'account.emails:1', sealed)).toThrow(SealBroken)
    expect(() => open(randomBytes(32), place, sealed)).toThrow(SealBroken)
  })

  it('does not open when any one bit of it has changed', () => {
    const sealed = seal(key, place, text)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => open(key, place, changed)).toThrow(SealBroken)
    }
  })

  it('does not open when it is cut off anywhere, or longer', () => {
    const sealed = seal(key, place, text)
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => open(key, place, sealed.subarray(0, length))).toThrow(SealBroken)
    expect(() => open(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBroken)
  })

  it('never looks the same twice', () => {
    const seen = Array.from({ length: 1000 }, () =>
      Buffer.from(seal(key, place, text)).toString('hex'),
    )
    expect(new Set(seen).size).toBe(1000)
  })

  it('says nothing of the value in the error', () => {
    const error = new SealBroken()
    expect({ ...error, message: error.message }).toEqual({
      name: 'SealBroken',
      message: 'SEAL_BROKEN',
    })
  })
})
