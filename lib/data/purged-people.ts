import type { UnusedAccount } from '@/lib/rights/retention'
import { destroyPersonKey } from './keys'
import { limiterKeysOf } from './rate-limits'
import { fromPlainDate, toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** A record, an account, or both: what there is of one person. */
export type PersonRows = { dataSubjectId: string | null; accountId: string | null }

/** What may keep a person whose requests are over. */
export type PersonLeft = { requestsLeft: number; hasDraft: boolean; holdsYear: boolean }

/**
 * Locks what there is of a person and says what is left of theirs; null when it is gone, or somebody else works on it just now. A new
 * request or draft waits for the end of the transaction, and then finds that there is nobody.
 */
export async function lockPerson(
  tx: Tx,
  person: PersonRows,
  today: Temporal.PlainDate,
): Promise<(PersonRows & PersonLeft & { lastSeenAt: Temporal.Instant | null }) | null> {
  const client = clientOf(tx)
  const { dataSubjectId } = person
  const accounts = await client.$queryRaw<{ id: string; lastSeenAt: Date }[]>`
    SELECT "id", "lastSeenAt" FROM "Account"
    WHERE "role" = 'DATA_SUBJECT' AND ("id" = ${person.accountId}::uuid OR "dataSubjectId" = ${dataSubjectId}::uuid)
    FOR UPDATE SKIP LOCKED`
  const [account] = accounts
  const owner = dataSubjectId
    ? await client.account.findUnique({ where: { dataSubjectId }, select: { id: true } })
    : null
  if ((person.accountId ?? owner?.id) && !account) return null
  if (dataSubjectId) {
    const records = await client.$queryRaw<unknown[]>`
      SELECT 1 FROM "DataSubject" WHERE "id" = ${dataSubjectId}::uuid FOR UPDATE SKIP LOCKED`
    if (records.length === 0) return null
  }
  const accountId = account?.id ?? null
  const requests = [
    ...(dataSubjectId ? [{ dataSubjectId }] : []),
    ...(accountId ? [{ filedById: accountId }] : []),
  ]
  const requestsLeft = await client.request.count({ where: { OR: requests } })
  const drafts = accountId ? await client.requestDraft.count({ where: { accountId } }) : 0
  return {
    dataSubjectId,
    accountId,
    lastSeenAt: account ? toInstant(account.lastSeenAt) : null,
    requestsLeft,
    hasDraft: drafts > 0,
    holdsYear: dataSubjectId ? await holdsYear(tx, dataSubjectId, today) : false,
  }
}

/** Whether a claim of someone's own stands whose year is not over, and no other record of theirs can hold it. */
async function holdsYear(tx: Tx, holderId: string, today: Temporal.PlainDate): Promise<boolean> {
  const client = clientOf(tx)
  if ((await client.dataSubject.count({ where: { freeCopyHolderId: holderId } })) > 0) return false
  const live = { holderId, state: { not: 'RELEASED' as const } }
  const year = { validUntil: { gt: fromPlainDate(today) } }
  return (await client.freeCopyClaim.count({ where: { ...live, ...year } })) > 0
}

/** Removes a locked person whose requests are all purged: account, record, what is found by them, and the key for good. */
export async function removePerson(
  tx: Tx,
  { dataSubjectId, accountId }: PersonRows,
  now: Temporal.Instant,
): Promise<void> {
  const client = clientOf(tx)
  const account = accountId
    ? await client.account.findUniqueOrThrow({ where: { id: accountId } })
    : null
  const record = dataSubjectId
    ? await client.dataSubject.findUniqueOrThrow({ where: { id: dataSubjectId } })
    : null
  if (account) await removeAccount(tx, account)
  if (record) await removeRecord(tx, record.id)
  for (const keyId of new Set([account?.keyId, record?.keyId])) {
    if (keyId && !(await isUsed(tx, keyId))) await destroyPersonKey(tx, keyId, now)
  }
}

async function isUsed(tx: Tx, keyId: string): Promise<boolean> {
  const client = clientOf(tx)
  const accounts = await client.account.count({ where: { keyId } })
  return accounts > 0 || (await client.dataSubject.count({ where: { keyId } })) > 0
}

/** Sessions, drafts and kept forms go with the account, what limits counted of it too; of consents, what was withdrawn. What holds stays by its keyed hash alone. */
async function removeAccount(tx: Tx, account: { id: string; emailHash: Uint8Array }) {
  const client = clientOf(tx)
  const emailHash = Uint8Array.from(account.emailHash)
  const signIns = await client.signIn.findMany({ where: { emailHash }, select: { id: true } })
  const signInId = { in: signIns.map(({ id }) => id) }
  await client.outgoingMail.deleteMany({ where: { OR: [{ signInId }, { accountId: account.id }] } })
  await client.signIn.deleteMany({ where: { id: signInId } })
  await client.consentRecord.deleteMany({ where: { emailHash, withdrawnAt: { not: null } } })
  await client.rateLimit.deleteMany({ where: { key: { in: limiterKeysOf(account) } } })
  await client.account.delete({ where: { id: account.id } })
}

async function removeRecord(tx: Tx, id: string): Promise<void> {
  const client = clientOf(tx)
  const where = { dataSubjectId: id }
  await client.freeCopyReminder.deleteMany({ where })
  await client.lookUp.deleteMany({ where })
  await client.outgoingMail.deleteMany({ where })
  await client.consentRecord.deleteMany({
    where: {
      ...where,
      OR: [{ withdrawnAt: { not: null } }, { emailHash: null, identityNumberHash: null }],
    },
  })
  await handOverCopies(tx, id)
  await client.dataSubject.delete({ where: { id } })
}

/** Records that were joined under this one hold their free copies under the oldest of them from now on. */
async function handOverCopies(tx: Tx, holderId: string): Promise<void> {
  const client = clientOf(tx)
  const [next] = await client.dataSubject.findMany({
    where: { freeCopyHolderId: holderId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1,
    select: { id: true },
  })
  if (!next) {
    await client.freeCopyClaim.deleteMany({ where: { holderId } })
    return
  }
  await client.freeCopyClaim.updateMany({ where: { holderId }, data: { holderId: next.id } })
  await client.dataSubject.updateMany({
    where: { freeCopyHolderId: holderId },
    data: { freeCopyHolderId: next.id },
  })
  await client.dataSubject.update({ where: { id: next.id }, data: { freeCopyHolderId: null } })
}

type Stored = PersonRows & { lastSeenAt: Date; hasDraft: boolean }

/**
 * People without a request, last seen before an instant: accounts, and records that nobody signs in to, in order of their ids after a
 * given one. Staff never. For the worker.
 */
export async function peopleWithoutRequest(
  before: Temporal.Instant,
  after: string,
  size: number,
): Promise<(PersonRows & Pick<UnusedAccount, 'hasDraft'> & { id: string; lastSeenAt: Date })[]> {
  const seen = toDate(before)
  const rows = await clientOf().$queryRaw<(Stored & { id: string })[]>`
    SELECT * FROM (
      SELECT a."id", a."id" AS "accountId", a."dataSubjectId", a."lastSeenAt",
        EXISTS (SELECT 1 FROM "RequestDraft" f WHERE f."accountId" = a."id") AS "hasDraft"
      FROM "Account" a WHERE a."role" = 'DATA_SUBJECT' AND a."lastSeenAt" < ${seen}
        AND NOT EXISTS (SELECT 1 FROM "Request" r WHERE r."filedById" = a."id")
        AND NOT EXISTS (SELECT 1 FROM "Request" r WHERE r."dataSubjectId" = a."dataSubjectId")
      UNION ALL
      SELECT d."id", NULL, d."id", d."updatedAt", false FROM "DataSubject" d WHERE d."updatedAt" < ${seen}
        AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."dataSubjectId" = d."id")
        AND NOT EXISTS (SELECT 1 FROM "Request" r WHERE r."dataSubjectId" = d."id")
    ) p WHERE p."id" > ${after}::uuid ORDER BY p."id" LIMIT ${size}`
  return rows
}

/** What is left of some people's, by the id of their record: for whoever only counts, nothing is locked. */
export async function leftOf(
  people: string[],
  today: Temporal.PlainDate,
): Promise<(PersonLeft & { id: string })[]> {
  return clientOf().$queryRaw<(PersonLeft & { id: string })[]>`
    SELECT d."id", (SELECT count(*)::int FROM "Request" r WHERE r."dataSubjectId" = d."id") AS "requestsLeft",
      EXISTS (SELECT 1 FROM "Account" a JOIN "RequestDraft" f ON f."accountId" = a."id" WHERE a."dataSubjectId" = d."id")
        AS "hasDraft",
      (EXISTS (SELECT 1 FROM "FreeCopyClaim" c
          WHERE c."holderId" = d."id" AND c."state" <> 'RELEASED' AND c."validUntil" > ${today.toString()}::date)
        AND NOT EXISTS (SELECT 1 FROM "DataSubject" j WHERE j."freeCopyHolderId" = d."id")) AS "holdsYear"
    FROM "DataSubject" d WHERE d."id" = ANY(${people}::uuid[])`
}
