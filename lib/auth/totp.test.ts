import { describe, expect, it } from 'vitest'
import { matchingStep, newTotpSecret, stepOf, totpAddress, totpCode } from './totp'

// The secret of RFC 6238's examples, "12345678901234567890", in base 32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

describe('a code of an app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is the one that RFC 6238 gives for second %i', (seconds, code) => {
    expect(totpCode(secret, stepOf(at(seconds)))).toBe(code)
  })

  it('counts in its own half minute and in the one before and after, and no further', () => {
    const now = at(1_000_000_010)
    const step = stepOf(now)
    for (const off of [-1, 0, 1]) {
      expect(matchingStep(secret, totpCode(secret, step + off), now)).toBe(step + off)
    }
    for (const off of [-2, 2]) {
      expect(matchingStep(secret, totpCode(secret, step + off), now)).toBeNull()
    }
  })

  it.each(['', '28708', '2870822', 'abcdef', '２８７０８２'])('is never this: %j', (typed) => {
    expect(matchingStep(secret, typed, at(59))).toBeNull()
  })

  it('comes from a secret of 160 bits, another each time', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(newTotpSecret())
  })

  it('has an address that says where and who', () => {
    expect(totpAddress(secret, 'Insyn (Exempel AB)', 'a+b@example.com')).toBe(
      `otpauth://totp/Insyn%20(Exempel%20AB):a%2Bb%40example.com?secret=${secret}&issuer=Insyn%20(Exempel%20AB)`,
    )
  })
})
