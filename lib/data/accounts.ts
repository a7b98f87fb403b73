import type { Locale, Role } from '@/prisma/generated/enums'
import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type AccountRow = {
  id: string
  keyId: string
  role: Role
  locale: Locale
  dataSubjectId: string | null
  sealedEmail: Uint8Array
}

const fields = {
  id: true,
  keyId: true,
  role: true,
  locale: true,
  dataSubjectId: true,
  sealedEmail: true,
} as const

/** The account of an address, by its keyed hash. */
export async function findAccountByEmail(
  emailHash: Uint8Array,
  tx?: Tx,
): Promise<AccountRow | null> {
  return clientOf(tx).account.findUnique({
    where: { emailHash: Uint8Array.from(emailHash), suspendedAt: null },
    select: fields,
  })
}

/** An account by its id; callers pass the id of the actor's own account or one they got from a scoped row. */
export async function findAccount(id: string, tx?: Tx): Promise<AccountRow | null> {
  return clientOf(tx).account.findUnique({ where: { id, suspendedAt: null }, select: fields })
}

/** Keeps a new account. Two at once for one address: the second is skipped (false); read it again. */
export async function insertAccount(
  tx: Tx,
  account: AccountRow & { emailHash: Uint8Array; now: Temporal.Instant },
): Promise<boolean> {
  const { now, ...row } = account
  const { count } = await clientOf(tx).account.createMany({
    data: {
      ...row,
      emailHash: Uint8Array.from(row.emailHash),
      sealedEmail: Uint8Array.from(row.sealedEmail),
      createdAt: toDate(now),
      lastSeenAt: toDate(now),
    },
    skipDuplicates: true,
  })
  return count > 0
}

/** Ties an account to the data subject it belongs to, and keeps the language of the page. */
export async function tieAccount(
  tx: Tx,
  account: { id: string; dataSubjectId: string; locale: Locale },
): Promise<void> {
  await clientOf(tx).account.update({
    where: { id: account.id },
    data: { dataSubjectId: account.dataSubjectId, locale: account.locale },
  })
}

/** Locks an account's row until the transaction ends; false when it is gone. */
export async function lockAccount(tx: Tx, id: string): Promise<boolean> {
  const rows = await clientOf(tx).$queryRaw<unknown[]>`
    SELECT 1 FROM "Account" WHERE "id" = ${id}::uuid FOR UPDATE`
  return rows.length === 1
}
