import { z } from 'zod'
import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { Suspender } from '@/lib/rights/staff/staff'
import type { Prisma } from '@/prisma/generated/client'
import type { Locale, Role } from '@/prisma/generated/enums'
import type { WrappedKey } from './keys'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** Who manages colleagues: an admin, or the portal itself (a command on the server, the company's directory). */
export type Manager = Actor | 'SYSTEM'

const mayManage = (by: Manager) => by === 'SYSTEM' || can(by.role, 'staff.manage')

export type StaffRow = {
  id: string
  role: Role
  locale: Locale
  sealedEmail: Uint8Array
  key: WrappedKey
  createdAt: Temporal.Instant
  lastSignInAt: Temporal.Instant | null
  suspendedAt: Temporal.Instant | null
  suspendedBy: Suspender | null
  /** Whether the company's directory knows them. */
  fromDirectory: boolean
  /** Whether they have a second factor that was shown at least once. */
  secondFactor: boolean
}

const fields = {
  id: true,
  role: true,
  locale: true,
  sealedEmail: true,
  key: { select: { id: true, wrapped: true, masterKeyId: true } },
  createdAt: true,
  lastSignInAt: true,
  suspendedAt: true,
  suspendedBy: true,
  directoryHash: true,
  _count: { select: { factors: { where: { confirmedAt: { not: null } } } } },
} satisfies Prisma.AccountSelect

type Selected = Prisma.AccountGetPayload<{ select: typeof fields }>

const staffRow = ({ directoryHash, _count, ...row }: Selected): StaffRow => ({
  ...row,
  createdAt: toInstant(row.createdAt),
  lastSignInAt: row.lastSignInAt && toInstant(row.lastSignInAt),
  suspendedAt: row.suspendedAt && toInstant(row.suspendedAt),
  fromDirectory: directoryHash !== null,
  secondFactor: _count.factors > 0,
})

// Named one by one: an index finds these few among all accounts.
const isStaff = { role: { in: ['SUPPORT', 'LEGAL', 'ADMIN'] } } satisfies Prisma.AccountWhereInput

/** Every colleague, suspended ones included, the oldest first. */
export async function listStaff(by: Manager): Promise<StaffRow[]> {
  if (!mayManage(by)) return []
  const rows = await clientOf().account.findMany({
    where: isStaff,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1000,
    select: fields,
  })
  return rows.map(staffRow)
}

/** One colleague; null for a person's account, or one that is not there. */
export async function findStaff(by: Manager, id: string, tx?: Tx): Promise<StaffRow | null> {
  if (!mayManage(by) || !z.uuid().safeParse(id).success) return null
  const row = await clientOf(tx).account.findFirst({ where: { id, ...isStaff }, select: fields })
  return row && staffRow(row)
}

/** Lets one change of colleagues at a time through, so that two admins cannot take the last one's place away together. */
export async function lockStaff(tx: Tx): Promise<void> {
  await clientOf(tx).$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(7104201)) AS locked`
}

/** Colleagues of a role who can sign in today, one of them aside. */
export async function countActive(tx: Tx | undefined, role: Role, besides?: string) {
  return clientOf(tx).account.count({
    where: { role, suspendedAt: null, ...(besides ? { id: { not: besides } } : {}) },
  })
}

/** What the portal knows of an address, suspended accounts included; null for nothing. */
export async function knownAddress(
  tx: Tx,
  emailHash: Uint8Array,
): Promise<{ id: string | null; role: Role; isPersons: boolean } | null> {
  const client = clientOf(tx)
  const hash = Uint8Array.from(emailHash)
  const account = await client.account.findUnique({
    where: { emailHash: hash },
    select: {
      id: true,
      role: true,
      dataSubjectId: true,
      eidHash: true,
      _count: { select: { drafts: true } },
    },
  })
  const registered = await client.contact.findFirst({
    where: { emailHash: hash },
    select: { requestId: true },
  })
  if (!account && !registered) return null
  const { id = null, role = 'DATA_SUBJECT' as const } = account ?? {}
  const own =
    role === 'DATA_SUBJECT' &&
    Boolean(account?.dataSubjectId || account?.eidHash || (account?._count.drafts ?? 0) > 0)
  return { id, role, isPersons: registered !== null || own }
}

/** Gives a colleague a role. */
export async function setStaffRole(tx: Tx, id: string, role: Role, locale?: Locale) {
  await clientOf(tx).account.update({
    where: { id },
    data: { role, ...(locale ? { locale } : {}) },
  })
}

/** Takes a colleague's access away, or gives it back (null). */
export async function setSuspension(
  tx: Tx,
  id: string,
  suspended: { at: Temporal.Instant; by: Suspender } | null,
): Promise<void> {
  await clientOf(tx).account.updateMany({
    where: { id, ...isStaff },
    data: {
      suspendedAt: suspended && toDate(suspended.at),
      suspendedBy: suspended?.by ?? null,
    },
  })
}

/** Notes that a colleague signed in; of a person nothing is noted. */
export async function noteSignIn(tx: Tx | undefined, id: string, now: Temporal.Instant) {
  await clientOf(tx).account.updateMany({
    where: { id, ...isStaff },
    data: { lastSignInAt: toDate(now) },
  })
}

/** The colleague whom the company's directory knows by this hash, suspended ones too. No actor: nobody is signed in yet. */
export async function findByDirectory(tx: Tx, hash: Uint8Array): Promise<StaffRow | null> {
  const row = await clientOf(tx).account.findFirst({
    where: { directoryHash: Uint8Array.from(hash), ...isStaff },
    select: fields,
  })
  return row && staffRow(row)
}

/** Ties a colleague to who they are in the company's directory. */
export async function tieDirectory(tx: Tx, id: string, hash: Uint8Array): Promise<void> {
  await clientOf(tx).account.update({
    where: { id },
    data: { directoryHash: Uint8Array.from(hash) },
  })
}

/** Whether an account signs in with the company's directory. */
export async function isInDirectory(id: string, tx?: Tx): Promise<boolean> {
  const row = await clientOf(tx).account.findFirst({
    where: { id, directoryHash: { not: null } },
    select: { id: true },
  })
  return row !== null
}
