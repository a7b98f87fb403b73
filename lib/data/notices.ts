import { type RequestRow, requestFields, requestRow } from './request-rows'
import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type NoticeRow = RequestRow & { halfTimeSent: boolean; lateSent: boolean }

/**
 * Locks the next open request, after a given id, about whose clock the person may be owed a word on a day in Stockholm; null when
 * there is none. What another worker has locked is passed over: it sees to it. For the worker.
 */
export async function lockNoticeable(
  tx: Tx,
  after: string,
  today: Temporal.PlainDate,
): Promise<NoticeRow | null> {
  const client = clientOf(tx)
  const [found] = await client.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Request"
    WHERE "endedAt" IS NULL AND "pausedSince" IS NULL AND "id" > ${after}::uuid
      AND (("lateNoticeAt" IS NULL AND "dueOn" < ${today.toString()}::date)
        OR ("halfTimeAt" IS NULL AND "dueOn" >= ${today.toString()}::date
          AND "receivedOn" + ("dueOn" - "receivedOn" + 1) / 2 <= ${today.toString()}::date))
    ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!found) return null
  const row = await client.request.findUniqueOrThrow({
    where: { id: found.id },
    select: { ...requestFields, halfTimeAt: true, lateNoticeAt: true },
  })
  const { halfTimeAt, lateNoticeAt, ...request } = row
  return {
    ...requestRow(request),
    halfTimeSent: halfTimeAt !== null,
    lateSent: lateNoticeAt !== null,
  }
}

/** Notes that a notice about the clock was sent. */
export async function noteNotice(
  tx: Tx,
  id: string,
  notice: 'HALF_TIME' | 'LATE',
  now: Temporal.Instant,
): Promise<void> {
  const at = toDate(now)
  await clientOf(tx).request.update({
    where: { id },
    data: notice === 'LATE' ? { lateNoticeAt: at } : { halfTimeAt: at },
  })
}
