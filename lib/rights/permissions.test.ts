import { describe, expect, it } from 'vitest'
import { type Role, roles } from './actor'
import { can, type Permission, permissions } from './permissions'

const allowed: Record<Role, Permission[]> = {
  DATA_SUBJECT: [
    'request.submit',
    'request.view-own',
    'request.withdraw-own',
    'request.reopen-own',
    'request.write-own',
    'request.answer-fee-own',
    'request.download-own',
    'consent.manage-own',
    'profile.edit-own',
    'session.manage-own',
  ],
  SUPPORT: ['status.look-up', 'request.register', 'session.manage-own', 'factor.manage-own'],
  LEGAL: [
    'status.look-up',
    'request.register',
    'queue.view',
    'case.open',
    'case.work',
    'case.decide',
    'case.extend',
    'case.charge',
    'lines.fill',
    'session.manage-own',
    'factor.manage-own',
  ],
  ADMIN: [
    'session.manage-own',
    'factor.manage-own',
    'staff.manage',
    'retention.manage',
    'controller.manage',
    'policy.publish',
  ],
}

describe('who may do what', () => {
  it.each(roles)('%s may do exactly this', (role) => {
    expect(permissions.filter((permission) => can(role, permission))).toEqual(allowed[role])
  })

  it('denies what it does not know', () => {
    for (const name of ['', 'case.burn', 'constructor', '__proto__', 'toString']) {
      for (const role of roles) expect(can(role, name as Permission)).toBe(false)
      expect(can(name as Role, 'case.open')).toBe(false)
    }
  })
})
