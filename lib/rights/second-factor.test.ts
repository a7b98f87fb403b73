import { describe, expect, it } from 'vitest'
import { roles } from './actor'
import { isConfirmed, isFreshlyConfirmed, needsSecondFactor, readFactorCode } from './second-factor'

const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')

describe('a session', () => {
  it.each(roles)('of %s counts without a second factor only for data subjects', (role) => {
    expect(needsSecondFactor(role)).toBe(role !== 'DATA_SUBJECT')
    expect(isConfirmed(role, null)).toBe(role === 'DATA_SUBJECT')
    expect(isConfirmed(role, noon)).toBe(true)
  })

  it('is fresh for fifteen minutes after the factor was shown', () => {
    expect(isFreshlyConfirmed(noon, noon)).toBe(true)
    expect(isFreshlyConfirmed(noon, noon.add({ minutes: 15 }))).toBe(true)
    expect(isFreshlyConfirmed(noon, noon.add({ minutes: 15, milliseconds: 1 }))).toBe(false)
    expect(isFreshlyConfirmed(noon, noon.subtract({ milliseconds: 1 }))).toBe(false)
    expect(isFreshlyConfirmed(null, noon)).toBe(false)
  })
})

describe('a typed code', () => {
  it.each([
    ['123456', 'TOTP', '123456'],
    [' 123 456 ', 'TOTP', '123456'],
    ['abcde-23456', 'RECOVERY', 'ABCDE23456'],
    ['oil00 22222', 'RECOVERY', '0110022222'],
  ])('%j is read as %s', (typed, kind, code) => {
    expect(readFactorCode(typed)).toEqual({ ok: true, value: { kind, code } })
  })

  it.each([
    ['', 'FACTOR_CODE_MISSING'],
    [' - ', 'FACTOR_CODE_MISSING'],
    [null, 'FACTOR_CODE_MISSING'],
    ['12345', 'FACTOR_CODE_WRONG'],
    ['12345678', 'FACTOR_CODE_WRONG'],
    ['åbcde23456', 'FACTOR_CODE_WRONG'],
    ['9'.repeat(101), 'FACTOR_CODE_MISSING'],
  ])('%j is %s', (typed, code) => {
    expect(readFactorCode(typed)).toEqual({ ok: false, problems: [{ field: 'code', code }] })
  })
})
