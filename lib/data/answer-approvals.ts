import type { Actor } from '@/lib/rights/actor'
import { fromPlainDate, toDate, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Notes that an answer is proposed to a second person, and by whom. */
export async function markProposed(
  tx: Tx,
  actor: Actor,
  requestId: string,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId },
    data: {
      approval: 'PROPOSED',
      proposedById: actor.accountId,
      proposedAt: toDate(now),
      sealedComment: null,
    },
  })
}

/** Notes that a second person approved. The database refuses the proposer. */
export async function markApproved(
  tx: Tx,
  actor: Actor,
  requestId: string,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId },
    data: { approval: 'APPROVED', approvedById: actor.accountId, approvedAt: toDate(now) },
  })
}

/** Notes that a second person sent an answer back, with a comment. */
export async function markSentBack(tx: Tx, requestId: string, comment: Uint8Array): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId },
    data: { approval: 'SENT_BACK', sealedComment: Uint8Array.from(comment) },
  })
}

/** Notes that one officer goes on alone on the last day, and why: flagged for good. */
export async function markAlone(
  tx: Tx,
  actor: Actor,
  requestId: string,
  reason: Uint8Array,
  now: Temporal.Instant,
): Promise<void> {
  const at = toDate(now)
  await clientOf(tx).answer.update({
    where: { requestId },
    data: {
      approval: 'APPROVED',
      proposedById: actor.accountId,
      proposedAt: at,
      approvedById: actor.accountId,
      approvedAt: at,
      sentAlone: true,
      sealedAloneReason: Uint8Array.from(reason),
      sealedComment: null,
    },
  })
}

/** Notes that the person was told from which day their restriction may be lifted (Art. 18(3)). */
export async function markLiftingAnnounced(
  tx: Tx,
  requestId: string,
  notice: { on: Temporal.PlainDate; sealedReason: Uint8Array; now: Temporal.Instant },
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId },
    data: {
      liftingNoticeAt: toDate(notice.now),
      liftingOn: fromPlainDate(notice.on),
      sealedLiftingReason: Uint8Array.from(notice.sealedReason),
    },
  })
}

/** From which day a restriction may be lifted, and the sealed reason, for the worker and the person's page; null before its notice. */
export async function findLiftingNotice(
  requestId: string,
): Promise<{ on: Temporal.PlainDate; sealedReason: Uint8Array } | null> {
  const row = await clientOf().answer.findUnique({
    where: { requestId },
    select: { liftingOn: true, sealedLiftingReason: true },
  })
  if (!row?.liftingOn || !row.sealedLiftingReason) return null
  return { on: toPlainDate(row.liftingOn), sealedReason: row.sealedLiftingReason }
}

/** Notes that a restriction is lifted. */
export async function markLifted(tx: Tx, requestId: string, now: Temporal.Instant): Promise<void> {
  await clientOf(tx).answer.update({ where: { requestId }, data: { liftedAt: toDate(now) } })
}
