import { describe, expect, it } from 'vitest'
import { roles } from '../actor'
import {
  checkInvitation,
  isStaffRole,
  refuseNewColleague,
  refuseRole,
  refuseSuspension,
  type StaffChange,
  staffRoles,
} from './staff'

const change = (more: Partial<StaffChange> = {}): StaffChange => ({
  self: false,
  role: 'ADMIN',
  suspended: false,
  otherAdmins: 1,
  fromDirectory: false,
  ...more,
})

describe('an invitation', () => {
  it('is an address, a role and a language', () => {
    const raw = { email: ' Bo@Example.com ', role: 'LEGAL', language: 'en' }
    const value = { email: 'bo@example.com', role: 'LEGAL', locale: 'en' }
    expect(checkInvitation(raw)).toEqual({ ok: true, value })
    expect(checkInvitation({ ...raw, language: 'fi' })).toMatchObject({ value: { locale: 'sv' } })
  })

  it('tells all that is missing, and makes nobody a data subject', () => {
    const checked = checkInvitation({ role: 'DATA_SUBJECT' })
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual([
      'EMAIL_MISSING',
      'STAFF_ROLE_MISSING',
    ])
    expect(roles.filter(isStaffRole)).toEqual([...staffRoles])
  })

  it('never makes a colleague of a person with requests, nor twice of one', () => {
    expect(refuseNewColleague(null)).toBeNull()
    expect(refuseNewColleague({ role: 'DATA_SUBJECT', isPersons: false })).toBeNull()
    expect(refuseNewColleague({ role: 'DATA_SUBJECT', isPersons: true })).toBe('ADDRESS_IS_PERSONS')
    for (const role of staffRoles) {
      expect(refuseNewColleague({ role, isPersons: false })).toBe('ADDRESS_IS_STAFF')
    }
  })
})

describe('another role', () => {
  it('is given to a colleague, by another', () => {
    for (const role of staffRoles) {
      for (const to of staffRoles) expect(refuseRole(change({ role }), to)).toBeNull()
      expect(refuseRole(change({ role, self: true }), 'SUPPORT')).toBe('OWN_ROLE')
    }
  })

  it('is never taken from the last admin, nor given past the directory', () => {
    expect(refuseRole(change({ otherAdmins: 0 }), 'LEGAL')).toBe('LAST_ADMIN')
    expect(refuseRole(change({ otherAdmins: 0 }), 'ADMIN')).toBeNull()
    expect(refuseRole(change({ otherAdmins: 0, suspended: true }), 'LEGAL')).toBeNull()
    expect(refuseRole(change({ role: 'LEGAL', otherAdmins: 0 }), 'SUPPORT')).toBeNull()
    expect(refuseRole(change({ fromDirectory: true }), 'LEGAL')).toBe('ROLE_FROM_DIRECTORY')
  })
})

describe('a suspension', () => {
  it('is never one’s own, nor the last admin’s', () => {
    expect(refuseSuspension(change())).toBeNull()
    expect(refuseSuspension(change({ fromDirectory: true }))).toBeNull()
    expect(refuseSuspension(change({ self: true }))).toBe('OWN_ACCOUNT')
    expect(refuseSuspension(change({ otherAdmins: 0 }))).toBe('LAST_ADMIN')
    expect(refuseSuspension(change({ otherAdmins: 0, role: 'LEGAL' }))).toBeNull()
  })
})
