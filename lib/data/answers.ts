import type { Actor } from '@/lib/rights/actor'
import type { IdentityCheckWay } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type AnswerRow = {
  version: number
  sealedLetter: Uint8Array
  /** As it was delivered last; the other may be a new draft for a request that was re-opened. */
  deliveredLetter: Uint8Array | null
  identityCheckWay: IdentityCheckWay | null
  deliveredAt: Temporal.Instant | null
  availableUntil: Temporal.PlainDate | null
  /** When legal took the delivered copy back, and the sealed reason. */
  revokedAt: Temporal.Instant | null
  sealedRevokedReason: Uint8Array | null
  /** When the files of the delivered copy were removed. */
  copyGoneAt: Temporal.Instant | null
}

/** The answer of a request the actor may see, draft or delivered. */
export async function findAnswer(
  actor: Actor,
  requestId: string,
  tx?: Tx,
): Promise<AnswerRow | null> {
  const row = await clientOf(tx).answer.findFirst({
    where: { requestId, request: visibleTo(actor) },
    select: {
      version: true,
      sealedLetter: true,
      deliveredLetter: true,
      identityCheckWay: true,
      deliveredAt: true,
      availableUntil: true,
      revokedAt: true,
      sealedRevokedReason: true,
      copyGoneAt: true,
    },
  })
  return (
    row && {
      ...row,
      deliveredAt: row.deliveredAt && toInstant(row.deliveredAt),
      availableUntil: row.availableUntil && toPlainDate(row.availableUntil),
      revokedAt: row.revokedAt && toInstant(row.revokedAt),
      copyGoneAt: row.copyGoneAt && toInstant(row.copyGoneAt),
    }
  )
}

/** Keeps the draft of an answer; the request must be locked. */
export async function saveAnswer(
  tx: Tx,
  actor: Actor,
  answer: { requestId: string; sealedLetter: Uint8Array; now: Temporal.Instant },
): Promise<void> {
  const kept = {
    sealedLetter: Uint8Array.from(answer.sealedLetter),
    updatedById: actor.accountId,
    updatedAt: toDate(answer.now),
  }
  await clientOf(tx).answer.upsert({
    where: { requestId: answer.requestId },
    create: { ...kept, requestId: answer.requestId },
    update: { ...kept, version: { increment: 1 } },
  })
}

/** Marks an answer as delivered, with how identity was checked. */
export async function markDelivered(
  tx: Tx,
  actor: Actor,
  answer: {
    requestId: string
    way: IdentityCheckWay | null
    /** The sealed letter that goes out. */
    letter: Uint8Array
    sealedCheckNote: Uint8Array | null
    availableUntil: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId: answer.requestId },
    data: {
      identityCheckWay: answer.way,
      deliveredLetter: Uint8Array.from(answer.letter),
      sealedCheckNote: answer.sealedCheckNote && Uint8Array.from(answer.sealedCheckNote),
      deliveredById: actor.accountId,
      deliveredAt: toDate(answer.now),
      availableUntil: fromPlainDate(answer.availableUntil),
      // A copy of its own: what happened to the one before is in the ledger.
      revokedAt: null,
      revokedById: null,
      sealedRevokedReason: null,
      copyReminderAt: null,
      copyGoneAt: null,
    },
  })
}
