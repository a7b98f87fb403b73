import type { Actor } from '@/lib/rights/actor'
import type { AssuranceLevel, Locale } from '@/prisma/generated/enums'
import type { WrappedKey } from './keys'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type DataSubjectRow = {
  id: string
  keyId: string
  sealedDetails: Uint8Array
  assurance: AssuranceLevel
  protectedIdentity: boolean
  locale: Locale
  /** When they said who they are; null for someone who has only confirmed an address. */
  onboardedAt: Temporal.Instant | null
}

const fields = {
  id: true,
  keyId: true,
  sealedDetails: true,
  assurance: true,
  protectedIdentity: true,
  locale: true,
  onboardedAt: true,
} as const

type Selected = Omit<DataSubjectRow, 'onboardedAt'> & { onboardedAt: Date | null }

const rowOf = (row: Selected): DataSubjectRow => ({
  ...row,
  onboardedAt: row.onboardedAt && toInstant(row.onboardedAt),
})

/** Keeps a new data subject. */
export async function insertDataSubject(
  tx: Tx,
  subject: Omit<DataSubjectRow, 'onboardedAt'> & {
    identityNumberHash: Uint8Array | null
    knownContactHash: Uint8Array | null
    nameHashes: bigint[]
    onboardedAt?: Temporal.Instant
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, identityNumberHash, knownContactHash, ...row } = subject
  await clientOf(tx).dataSubject.create({
    data: {
      ...row,
      onboardedAt: row.onboardedAt && toDate(row.onboardedAt),
      sealedDetails: Uint8Array.from(row.sealedDetails),
      identityNumberHash: identityNumberHash && Uint8Array.from(identityNumberHash),
      knownContactHash: knownContactHash && Uint8Array.from(knownContactHash),
      createdAt: toDate(now),
      updatedAt: toDate(now),
    },
  })
}

/** The actor's own record, or null before onboarding. */
export async function findOwnDataSubject(actor: Actor, tx?: Tx): Promise<DataSubjectRow | null> {
  if (!actor.dataSubjectId) return null
  const row = await clientOf(tx).dataSubject.findUnique({
    where: {
      id: actor.dataSubjectId,
      account: { id: actor.accountId },
      onboardedAt: { not: null },
    },
    select: fields,
  })
  return row && rowOf(row)
}

/** The record of an account as it is now, onboarded or not; for the account's own actor. */
export async function findRecordOfAccount(
  accountId: string,
  tx?: Tx,
): Promise<DataSubjectRow | null> {
  const row = await clientOf(tx).dataSubject.findFirst({
    where: { account: { id: accountId } },
    select: fields,
  })
  return row && rowOf(row)
}

/** Fills in who a data subject is, on the record that a confirmed address alone had made. */
export async function onboard(
  tx: Tx,
  subject: Pick<DataSubjectRow, 'id' | 'sealedDetails' | 'protectedIdentity' | 'locale'> & {
    identityNumberHash: Uint8Array | null
    knownContactHash: Uint8Array | null
    nameHashes: bigint[]
    now: Temporal.Instant
  },
): Promise<void> {
  const { id, now, sealedDetails, identityNumberHash, knownContactHash, ...row } = subject
  await clientOf(tx).dataSubject.update({
    where: { id },
    data: {
      ...row,
      sealedDetails: Uint8Array.from(sealedDetails),
      identityNumberHash: identityNumberHash && Uint8Array.from(identityNumberHash),
      knownContactHash: knownContactHash && Uint8Array.from(knownContactHash),
      onboardedAt: toDate(now),
      updatedAt: toDate(now),
    },
  })
}

/** Marks the actor's own record as protected identity; nothing else of it changes. */
export async function markProtectedIdentity(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).dataSubject.updateMany({
    where: { account: { id: actor.accountId }, protectedIdentity: false },
    data: { protectedIdentity: true, updatedAt: toDate(now) },
  })
}

/** Notes how sure the controller now is of who a data subject is; an eID stays the strongest, whatever is checked later. */
export async function raiseAssurance(
  tx: Tx,
  id: string,
  assurance: AssuranceLevel,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).dataSubject.updateMany({
    where: { id, assurance: { not: 'EID' } },
    data: { assurance, updatedAt: toDate(now) },
  })
}

/** The account of a data subject, for the worker's mails; null when there is none. */
export async function findDataSubjectAccount(
  id: string,
): Promise<{ id: string; keyId: string; locale: Locale; sealedEmail: Uint8Array } | null> {
  return clientOf().account.findUnique({
    where: { dataSubjectId: id, suspendedAt: null },
    select: { id: true, keyId: true, locale: true, sealedEmail: true },
  })
}

/** Whether a data subject's identity is protected, for the worker's words. */
export async function findDataSubject(id: string): Promise<{ protectedIdentity: boolean }> {
  return clientOf().dataSubject.findUniqueOrThrow({
    where: { id },
    select: { protectedIdentity: true },
  })
}

/** Records whose name nobody has hashed yet, locked until the transaction ends; those that another worker has are passed over. */
export async function lockUnhashed(
  tx: Tx,
  size: number,
): Promise<{ id: string; sealedDetails: Uint8Array; key: WrappedKey }[]> {
  const client = clientOf(tx)
  const ids = await client.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DataSubject" WHERE "nameHashes" IS NULL LIMIT ${size} FOR UPDATE SKIP LOCKED`
  return client.dataSubject.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      id: true,
      sealedDetails: true,
      key: { select: { id: true, wrapped: true, masterKeyId: true } },
    },
  })
}

/** Keeps what a record's name is found by. */
export async function keepNameHashes(tx: Tx, id: string, nameHashes: bigint[]): Promise<void> {
  await clientOf(tx).dataSubject.update({ where: { id }, data: { nameHashes } })
}
