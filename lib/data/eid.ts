import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Lets those who show the same identity at once wait for each other, until the transaction ends. */
export async function lockEid(tx: Tx, eidHash: Uint8Array): Promise<void> {
  const name = Buffer.from(eidHash).readBigInt64BE(0)
  await clientOf(tx).$executeRaw`SELECT pg_advisory_xact_lock(${name})`
}

/** Notes that an answer of the provider is used; false when it was before, however many come at once. */
export async function takeEidAnswer(
  tx: Tx,
  stateHash: Uint8Array,
  expiresAt: Temporal.Instant,
): Promise<boolean> {
  const { count } = await clientOf(tx).eidAnswer.createMany({
    data: { stateHash: Uint8Array.from(stateHash), expiresAt: toDate(expiresAt) },
    skipDuplicates: true,
  })
  return count > 0
}

/** The account that an eID signs in to, suspended or not. */
export async function findAccountByEid(
  tx: Tx,
  eidHash: Uint8Array,
): Promise<{ id: string; suspended: boolean } | null> {
  const row = await clientOf(tx).account.findUnique({
    where: { eidHash: Uint8Array.from(eidHash) },
    select: { id: true, suspendedAt: true },
  })
  return row && { id: row.id, suspended: row.suspendedAt !== null }
}

/**
 * The account whose record was checked to have this identity number, the one with the strongest check first, then the oldest.
 * A number that was only typed finds nothing (rules.md 2).
 */
export async function findCheckedAccount(
  tx: Tx,
  identityNumberHash: Uint8Array,
): Promise<{ id: string } | null> {
  return clientOf(tx).account.findFirst({
    where: {
      suspendedAt: null,
      role: 'DATA_SUBJECT',
      dataSubject: {
        identityNumberHash: Uint8Array.from(identityNumberHash),
        assurance: { not: 'EMAIL_CONFIRMED' },
        onboardedAt: { not: null },
      },
    },
    orderBy: [{ dataSubject: { assurance: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
}

/** Lets an eID sign in to an account. Call it with lockEid held and the hash free. */
export async function tieEid(tx: Tx, accountId: string, eidHash: Uint8Array): Promise<void> {
  await clientOf(tx).account.update({
    where: { id: accountId },
    data: { eidHash: Uint8Array.from(eidHash) },
  })
}

/** Locks a record and every other with this identity number, newest first: the order of lockSameIdentity. */
export async function lockIdentity(
  tx: Tx,
  identityNumberHash: Uint8Array,
  dataSubjectId: string,
): Promise<void> {
  await clientOf(tx).$queryRaw`
    SELECT 1 FROM "DataSubject"
    WHERE "identityNumberHash" = ${identityNumberHash} OR "id" = ${dataSubjectId}::uuid
    ORDER BY "createdAt" DESC, "id" DESC FOR NO KEY UPDATE`
}

/** The ledgers of a person's requests that have not ended. */
export async function openStreamsOf(tx: Tx, dataSubjectId: string): Promise<string[]> {
  const rows = await clientOf(tx).request.findMany({
    where: { dataSubjectId, endedAt: null },
    orderBy: { id: 'asc' },
    select: { ledgerStream: true },
  })
  return rows.map((row) => row.ledgerStream)
}
