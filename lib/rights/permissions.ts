import type { Role } from './actor'

/** What each role may do, as rules.md's table has it. Whatever is not listed is denied; queries are scoped by the actor besides. */
export const policy = {
  // the data subject's own
  'request.submit': ['DATA_SUBJECT'],
  'request.view-own': ['DATA_SUBJECT'],
  'request.withdraw-own': ['DATA_SUBJECT'],
  'request.reopen-own': ['DATA_SUBJECT'],
  'request.write-own': ['DATA_SUBJECT'],
  'request.answer-fee-own': ['DATA_SUBJECT'],
  'request.download-own': ['DATA_SUBJECT'],
  'consent.manage-own': ['DATA_SUBJECT'],
  'profile.edit-own': ['DATA_SUBJECT'],
  // telephone and letters: one person at a time, and never the contents
  'status.look-up': ['SUPPORT', 'LEGAL'],
  'request.register': ['SUPPORT', 'LEGAL'],
  // cases: `work` is upload, answer and deliver
  'queue.view': ['LEGAL'],
  'case.open': ['LEGAL'],
  'case.work': ['LEGAL'],
  'case.decide': ['LEGAL'],
  'case.extend': ['LEGAL'],
  'case.charge': ['LEGAL'],
  // what the policy leaves open, once for all (rules.md 4)
  'lines.fill': ['LEGAL'],
  // their own sign-in
  'session.manage-own': ['DATA_SUBJECT', 'SUPPORT', 'LEGAL', 'ADMIN'],
  'factor.manage-own': ['SUPPORT', 'LEGAL', 'ADMIN'],
  // the house
  'staff.manage': ['ADMIN'],
  'retention.manage': ['ADMIN'],
  'controller.manage': ['ADMIN'],
  'policy.publish': ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof policy
export const permissions = Object.keys(policy) as Permission[]

/** Whether a role holds a permission; anything the table does not know is denied. */
export function can(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = Object.hasOwn(policy, permission) ? policy[permission] : []
  return holders.includes(role)
}
