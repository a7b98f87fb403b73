import { z } from 'zod'
import type { Role } from '../actor'
import { checkEmail } from '../email-address'
import type { Checked, RefusalCode } from '../refusal'

/** The roles a colleague can have (rules.md 6). */
export const staffRoles = ['SUPPORT', 'LEGAL', 'ADMIN'] as const satisfies readonly Role[]
export type StaffRole = (typeof staffRoles)[number]

/** Whether a role is a colleague's. */
export function isStaffRole(role: unknown): role is StaffRole {
  return staffRoles.some((known) => known === role)
}

/** Who took a colleague's access away; what the company's directory took, it gives back. */
export const suspenders = ['ADMIN', 'COMMAND', 'DIRECTORY'] as const
export type Suspender = (typeof suspenders)[number]

export type Invitation = { email: string; role: StaffRole; locale: 'sv' | 'en' }

/** Who is invited, as what. Fields: `email`, `role`, `language`. Problems: EMAIL_MISSING, EMAIL_INVALID, STAFF_ROLE_MISSING; all that apply. */
export function checkInvitation(raw: Record<string, unknown>): Checked<Invitation> {
  const email = checkEmail(raw.email)
  const role = checkStaffRole(raw.role)
  const problems = [email, role].flatMap((each) => (each.ok ? [] : each.problems))
  if (!email.ok || !role.ok) return { ok: false, problems }
  const locale = z.enum(['sv', 'en']).catch('sv').parse(raw.language)
  return { ok: true, value: { email: email.value, role: role.value, locale } }
}

/** The role in a form. Problem at `role`: STAFF_ROLE_MISSING. */
export function checkStaffRole(value: unknown): Checked<StaffRole> {
  if (isStaffRole(value)) return { ok: true, value }
  return { ok: false, problems: [{ field: 'role', code: 'STAFF_ROLE_MISSING' }] }
}

/** What is known of an address before it becomes a colleague's; null: the portal never saw it. */
export type KnownAddress = {
  role: Role
  /** Whether it has said who it is, has drafts, requests or an eID, or a request was registered for it. */
  isPersons: boolean
} | null

/**
 * Whether an address may become a colleague's account. Never one with requests of its own: a colleague would then decide about
 * themselves, and a person would lose the way to their case.
 */
export function refuseNewColleague(known: KnownAddress): RefusalCode | null {
  if (known && isStaffRole(known.role)) return 'ADDRESS_IS_STAFF'
  return known?.isPersons ? 'ADDRESS_IS_PERSONS' : null
}

/** Who is changed, and by whom. */
export type StaffChange = {
  /** Whether it is one's own account. */
  self: boolean
  role: Role
  suspended: boolean
  /** Admins who can sign in today, this one aside. */
  otherAdmins: number
  /** Whether the company's directory gives this colleague their role. */
  fromDirectory: boolean
}

/** Whether a colleague's role may become another: OWN_ROLE, ROLE_FROM_DIRECTORY, LAST_ADMIN. */
export function refuseRole(change: StaffChange, to: StaffRole): RefusalCode | null {
  if (change.self) return 'OWN_ROLE'
  if (change.fromDirectory) return 'ROLE_FROM_DIRECTORY'
  return to === 'ADMIN' ? null : refuseLoss(change)
}

/** Whether a colleague's access may be taken away: OWN_ACCOUNT, LAST_ADMIN. */
export function refuseSuspension(change: StaffChange): RefusalCode | null {
  return change.self ? 'OWN_ACCOUNT' : refuseLoss(change)
}

/** Nobody could let anyone in any more. */
function refuseLoss({ role, suspended, otherAdmins }: StaffChange): RefusalCode | null {
  return role === 'ADMIN' && !suspended && otherAdmins === 0 ? 'LAST_ADMIN' : null
}
