import { describe, expect, it } from 'vitest'
import {
  assuranceLevels,
  checkIdentityCheck,
  identityCheckWays,
  isIdentitySettled,
} from './assurance'

describe('identity checked by staff', () => {
  it.each(identityCheckWays.filter((way) => way !== 'OTHER'))(
    '%s needs no note and keeps one',
    (way) => {
      expect(checkIdentityCheck({ way })).toEqual({ ok: true, value: { way, note: null } })
      expect(checkIdentityCheck({ way, note: '  ' })).toEqual({
        ok: true,
        value: { way, note: null },
      })
      expect(checkIdentityCheck({ way, note: ' Ringde ' })).toEqual({
        ok: true,
        value: { way, note: 'Ringde' },
      })
    },
  )

  it('wants any other way written down', () => {
    expect(checkIdentityCheck({ way: 'OTHER', note: 'Kom hit\nmed kollega' })).toEqual({
      ok: true,
      value: { way: 'OTHER', note: 'Kom hit\nmed kollega' },
    })
  })

  it.each([
    [{}, 'way', 'IDENTITY_CHECK_MISSING'],
    [{ way: '' }, 'way', 'IDENTITY_CHECK_MISSING'],
    [{ way: 'ID_COPY', note: 'x' }, 'way', 'IDENTITY_CHECK_MISSING'],
    [{ way: ['KNOWN_EMAIL'] }, 'way', 'IDENTITY_CHECK_MISSING'],
    [{ way: 'OTHER' }, 'note', 'IDENTITY_CHECK_NOTE_MISSING'],
    [{ way: 'OTHER', note: ' \n' }, 'note', 'IDENTITY_CHECK_NOTE_MISSING'],
    [{ way: 'OTHER', note: 'x'.repeat(501) }, 'note', 'TEXT_TOO_LONG'],
    [{ way: 'KNOWN_EMAIL', note: 'a\u0000' }, 'note', 'TEXT_UNREADABLE'],
  ])('%j is refused', (raw, field, code) => {
    const checked = checkIdentityCheck(raw)
    expect(!checked.ok && checked.problems).toMatchObject([{ field, code }])
  })

  it('settles an identity only by a check or an eID', () => {
    expect(assuranceLevels.filter(isIdentitySettled)).toEqual(['CHECKED_BY_STAFF', 'EID'])
  })
})
