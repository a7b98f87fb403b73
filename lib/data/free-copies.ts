import type { PastAccess } from '@/lib/rights/free-copy'
import type { ClaimState, FeeState, Outcome } from '@/prisma/generated/enums'
import { fromPlainDate, toDate, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** A holder's access request, as far as its free copy goes. */
export type AccessOfHolder = PastAccess & {
  reference: string
  /** The record it was filed under: joined records are several accounts. */
  dataSubjectId: string
  dueOn: Temporal.PlainDate
}

/** The record that holds the free copies of a data subject: its own, or the one it was joined to. */
export async function holderOf(dataSubjectId: string, tx?: Tx): Promise<string> {
  const row = await clientOf(tx).dataSubject.findUniqueOrThrow({
    where: { id: dataSubjectId },
    select: { freeCopyHolderId: true },
  })
  return row.freeCopyHolderId ?? dataSubjectId
}

/**
 * The record that holds the free copies of a data subject; everyone who files for it waits for the end of this transaction. Own
 * record first, then its older holder: the order of lockSameIdentity, so that the two never wait for each other.
 */
export async function lockHolder(tx: Tx, dataSubjectId: string): Promise<string> {
  const holderId = (await lockRecord(tx, dataSubjectId)) ?? dataSubjectId
  if (holderId !== dataSubjectId) await lockRecord(tx, holderId)
  return holderId
}

// Rows that only refer to the record (a new request) need not wait.
async function lockRecord(tx: Tx, id: string): Promise<string | null> {
  const [row] = await clientOf(tx).$queryRaw<{ freeCopyHolderId: string | null }[]>`
    SELECT "freeCopyHolderId" FROM "DataSubject" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  return row?.freeCopyHolderId ?? null
}

/** All access requests of a holder but the one under decision, newest first; the holder is that of the actor's own record, or of a case staff may open. */
export async function accessHistory(
  holderId: string,
  tx?: Tx,
  except?: string,
): Promise<AccessOfHolder[]> {
  const rows = await clientOf(tx).request.findMany({
    where: {
      kind: 'ACCESS',
      id: { not: except },
      dataSubject: { OR: [{ id: holderId }, { freeCopyHolderId: holderId }] },
    },
    orderBy: { receivedAt: 'desc' },
    select: {
      reference: true,
      dataSubject: { select: { id: true } },
      receivedOn: true,
      dueOn: true,
      endedAt: true,
      outcome: true,
      claim: { select: { state: true } },
    },
  })
  return rows.map(({ reference, dataSubject, receivedOn, dueOn, endedAt, outcome, claim }) => ({
    reference,
    dataSubjectId: dataSubject?.id ?? holderId,
    receivedOn: toPlainDate(receivedOn),
    dueOn: toPlainDate(dueOn),
    claim: claim !== null && claim.state !== 'RELEASED',
    ending: endedAt === null ? 'OPEN' : isCopied(outcome, claim?.state) ? 'DELIVERED' : 'OTHERWISE',
  }))
}

// A copy stays delivered, also when the request was opened again and ended otherwise.
function isCopied(outcome: Outcome | null, claim: ClaimState | undefined): boolean {
  return outcome === 'COPY' || outcome === 'PARTLY' || claim === 'KEPT'
}

/** Takes the free copy of a year; false when the database finds that year taken (exclusion constraint). */
export async function insertClaim(
  tx: Tx,
  claim: {
    id: string
    holderId: string
    requestId: string
    validFrom: Temporal.PlainDate
    validUntil: Temporal.PlainDate
  },
): Promise<boolean> {
  // What the same request gave back, when it was of another kind for a while, is the ledger's to remember.
  await clientOf(tx).freeCopyClaim.deleteMany({
    where: { requestId: claim.requestId, state: 'RELEASED' },
  })
  const { count } = await clientOf(tx).freeCopyClaim.createMany({
    data: {
      ...claim,
      validFrom: fromPlainDate(claim.validFrom),
      validUntil: fromPlainDate(claim.validUntil),
      state: 'TAKEN',
    },
    skipDuplicates: true,
  })
  return count === 1
}

/** Settles a claim that was only taken so far; false when the request has none. A kept copy stays kept. */
export async function updateClaim(
  tx: Tx,
  requestId: string,
  state: Exclude<ClaimState, 'TAKEN'>,
): Promise<boolean> {
  const { count } = await clientOf(tx).freeCopyClaim.updateMany({
    where: { requestId, state: 'TAKEN' },
    data: { state },
  })
  return count === 1
}

/** Notes where the fee of a request stands. */
export async function updateFeeState(tx: Tx, requestId: string, feeState: FeeState): Promise<void> {
  await clientOf(tx).request.update({ where: { id: requestId }, data: { feeState } })
}

/** Notes that someone wants to be told on a day, in place of an earlier wish. */
export async function saveReminder(
  tx: Tx,
  reminder: { dataSubjectId: string; dueOn: Temporal.PlainDate; now: Temporal.Instant },
): Promise<void> {
  const kept = { dueOn: fromPlainDate(reminder.dueOn), createdAt: toDate(reminder.now) }
  await clientOf(tx).freeCopyReminder.upsert({
    where: { dataSubjectId: reminder.dataSubjectId },
    create: { dataSubjectId: reminder.dataSubjectId, ...kept },
    update: kept,
  })
}

/** The day the actor wants to be reminded on, or null. */
export async function findReminder(dataSubjectId: string): Promise<Temporal.PlainDate | null> {
  const row = await clientOf().freeCopyReminder.findUnique({ where: { dataSubjectId } })
  return row && toPlainDate(row.dueOn)
}

/** Takes the reminders that are due on a day, so that no other worker has them. */
export async function takeDueReminders(tx: Tx, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await clientOf(tx).$queryRaw<{ dataSubjectId: string }[]>`
    DELETE FROM "FreeCopyReminder" WHERE "dataSubjectId" IN (
      SELECT "dataSubjectId" FROM "FreeCopyReminder" WHERE "dueOn" <= ${today.toString()}::date
      ORDER BY "dueOn" LIMIT 100 FOR UPDATE SKIP LOCKED)
    RETURNING "dataSubjectId"`
  return rows.map((row) => row.dataSubjectId)
}
