import type { Actor } from '@/lib/rights/actor'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** A delivered copy whose files are still there, with its request. */
export type DeliveredCopyRow = {
  request: RequestRow
  deliveredAt: Temporal.Instant
  availableUntil: Temporal.PlainDate
  revoked: boolean
  reminded: boolean
}

/**
 * Locks the next delivered copy, after a given request, about which something may be due: delivered by `deliveredBefore` and not
 * reminded of, or over on a day in Stockholm. Null when there is none. What another worker has locked is passed over.
 */
export async function lockDueCopy(
  tx: Tx,
  after: string,
  { today, deliveredBefore }: { today: Temporal.PlainDate; deliveredBefore: Temporal.Instant },
): Promise<DeliveredCopyRow | null> {
  const client = clientOf(tx)
  const [found] = await client.$queryRaw<{ requestId: string }[]>`
    SELECT "requestId" FROM "Answer"
    WHERE "deliveredAt" IS NOT NULL AND "copyGoneAt" IS NULL AND "requestId" > ${after}::uuid
      AND ("availableUntil" < ${fromPlainDate(today)}::date
        OR ("copyReminderAt" IS NULL AND "revokedAt" IS NULL AND "deliveredAt" < ${toDate(deliveredBefore)}))
    ORDER BY "requestId" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!found) return null
  const { requestId } = found
  const row = await client.answer.findUniqueOrThrow({
    where: { requestId },
    select: {
      deliveredAt: true,
      availableUntil: true,
      revokedAt: true,
      copyReminderAt: true,
      request: { select: requestFields },
    },
  })
  if (!row.deliveredAt || !row.availableUntil) return null
  return {
    request: requestRow(row.request),
    deliveredAt: toInstant(row.deliveredAt),
    availableUntil: toPlainDate(row.availableUntil),
    revoked: row.revokedAt !== null,
    reminded: row.copyReminderAt !== null,
  }
}

/** Notes that the day of the reminder was seen to. */
export async function noteReminder(tx: Tx, requestId: string, now: Temporal.Instant) {
  await clientOf(tx).answer.update({
    where: { requestId },
    data: { copyReminderAt: toDate(now) },
  })
}

/** Removes the files of a delivered copy with their contents, and notes it. Returns how many there were. */
export async function removeCopy(
  tx: Tx,
  { request, deliveredAt }: Pick<DeliveredCopyRow, 'request' | 'deliveredAt'>,
  now: Temporal.Instant,
): Promise<number> {
  const client = clientOf(tx)
  const { count } = await client.storedFile.deleteMany({
    where: {
      requestId: request.id,
      purpose: { in: ['COPY', 'STRUCTURED'] },
      createdAt: { lte: toDate(deliveredAt) },
    },
  })
  await client.answer.update({
    where: { requestId: request.id },
    data: { copyGoneAt: toDate(now) },
  })
  return count
}

/** Takes a delivered copy back, with the sealed reason; the request must be locked. */
export async function markRevoked(
  tx: Tx,
  actor: Actor,
  copy: { requestId: string; sealedReason: Uint8Array; now: Temporal.Instant },
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId: copy.requestId },
    data: {
      revokedAt: toDate(copy.now),
      revokedById: actor.accountId,
      sealedRevokedReason: Uint8Array.from(copy.sealedReason),
    },
  })
}

/** The sealed reason for which the copy of a request was taken back, for the worker; null when it was not. */
export async function findRevokedReason(requestId: string): Promise<Uint8Array | null> {
  const row = await clientOf().answer.findUnique({
    where: { requestId },
    select: { sealedRevokedReason: true },
  })
  return row?.sealedRevokedReason ?? null
}
