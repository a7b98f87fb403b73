import { countSessions } from '@/lib/data/sessions'
import { findStaff, listStaff, type Manager, type StaffRow } from '@/lib/data/staff'
import { Refusal } from '@/lib/rights/refusal'
import { isStaffRole, type StaffRole, type Suspender } from '@/lib/rights/staff/staff'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'

export type Colleague = {
  id: string
  email: string
  role: StaffRole
  /** Whoever looks. */
  self: boolean
  createdAt: Temporal.Instant
  lastSignInAt: Temporal.Instant | null
  suspendedAt: Temporal.Instant | null
  suspendedBy: Suspender | null
  /** Whether the company's directory gives them their role. */
  fromDirectory: boolean
  /** Whether they have shown a passkey or an app for codes. */
  secondFactor: boolean
}

/** Everyone who works here, those who can no longer sign in last. */
export async function viewStaff(by: Manager): Promise<Colleague[]> {
  if (by !== 'SYSTEM') authorise(by, 'staff.manage')
  const rows = await listStaff(by)
  const staff = await Promise.all(rows.map((row) => colleagueOf(by, row)))
  const last = ({ suspendedAt }: Colleague) => Number(suspendedAt !== null)
  return staff.toSorted((one, other) => last(one) - last(other))
}

/** One colleague, and in how many browsers they are signed in now. NOT_FOUND for a person's account. */
export async function viewColleague(input: {
  by: Manager
  id: string
  now: Temporal.Instant
}): Promise<Colleague & { sessions: number }> {
  const { by, id, now } = input
  if (by !== 'SYSTEM') authorise(by, 'staff.manage')
  const colleague = await colleagueOf(by, found(await findStaff(by, id)))
  return { ...colleague, sessions: await countSessions(id, now) }
}

async function colleagueOf(
  by: Manager,
  { sealedEmail, key, role, ...row }: StaffRow,
): Promise<Colleague> {
  if (!isStaffRole(role)) throw new Refusal('NOT_FOUND')
  const email = openText(await unwrapPersonKey(key), `account.email:${row.id}`, sealedEmail)
  const self = by !== 'SYSTEM' && by.accountId === row.id
  const { id, createdAt, lastSignInAt, suspendedAt, suspendedBy } = row
  const { fromDirectory, secondFactor } = row
  const state = { createdAt, lastSignInAt, suspendedAt, suspendedBy, fromDirectory, secondFactor }
  return { id, email, role, self, ...state }
}
