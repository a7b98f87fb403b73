import type { Actor } from '@/lib/rights/actor'
import type { Approval, IdentityCheckWay, Outcome } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type AnswerRow = {
  version: number
  sealedLetter: Uint8Array
  /** As it was delivered last; the other may be a new draft for a request that was re-opened. */
  deliveredLetter: Uint8Array | null
  /** What is decided; null while it is a draft. */
  outcome: Outcome | null
  sealedDecision: Uint8Array | null
  deliveredDecision: Uint8Array | null
  approval: Approval
  proposedById: string | null
  proposedAt: Temporal.Instant | null
  approvedById: string | null
  sealedComment: Uint8Array | null
  sentAlone: boolean
  identityCheckWay: IdentityCheckWay | null
  deliveredAt: Temporal.Instant | null
  availableUntil: Temporal.PlainDate | null
  /** When legal took the delivered copy back, and the sealed reason. */
  revokedAt: Temporal.Instant | null
  sealedRevokedReason: Uint8Array | null
  /** When the files of the delivered copy were removed. */
  copyGoneAt: Temporal.Instant | null
  liftingOn: Temporal.PlainDate | null
  liftedAt: Temporal.Instant | null
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
      outcome: true,
      sealedDecision: true,
      deliveredDecision: true,
      approval: true,
      proposedById: true,
      proposedAt: true,
      approvedById: true,
      sealedComment: true,
      sentAlone: true,
      identityCheckWay: true,
      deliveredAt: true,
      availableUntil: true,
      revokedAt: true,
      sealedRevokedReason: true,
      copyGoneAt: true,
      liftingOn: true,
      liftedAt: true,
    },
  })
  return (
    row && {
      ...row,
      proposedAt: row.proposedAt && toInstant(row.proposedAt),
      deliveredAt: row.deliveredAt && toInstant(row.deliveredAt),
      availableUntil: row.availableUntil && toPlainDate(row.availableUntil),
      revokedAt: row.revokedAt && toInstant(row.revokedAt),
      copyGoneAt: row.copyGoneAt && toInstant(row.copyGoneAt),
      liftingOn: row.liftingOn && toPlainDate(row.liftingOn),
      liftedAt: row.liftedAt && toInstant(row.liftedAt),
    }
  )
}

/**
 * Keeps an answer as it stands now and counts its version up; the request must be locked. Whatever a second person had said of the
 * one before is void; a comment with which it was sent back stays until another decision is made.
 */
export async function saveAnswer(
  tx: Tx,
  actor: Actor,
  answer: {
    requestId: string
    sealedLetter: Uint8Array
    decision?: { sealed: Uint8Array; outcome: Outcome | null }
    now: Temporal.Instant
  },
): Promise<void> {
  const { requestId, decision, now } = answer
  const kept = {
    sealedLetter: Uint8Array.from(answer.sealedLetter),
    ...(decision && {
      sealedDecision: Uint8Array.from(decision.sealed),
      outcome: decision.outcome,
    }),
    updatedById: actor.accountId,
    updatedAt: toDate(now),
  }
  const client = clientOf(tx)
  await client.answer.upsert({
    where: { requestId },
    create: { ...kept, requestId },
    update: { ...kept, version: { increment: 1 } },
  })
  await client.answer.updateMany({
    where: decision?.outcome
      ? { requestId }
      : { requestId, approval: { in: ['PROPOSED', 'APPROVED'] } },
    data: untold,
  })
}

/** Nobody has said anything of an answer. For lib/data only. */
export const untold = {
  approval: 'NONE',
  proposedById: null,
  proposedAt: null,
  approvedById: null,
  approvedAt: null,
  sealedComment: null,
  sentAlone: false,
  sealedAloneReason: null,
} as const

/** Takes a decision back whole, where the request becomes another or is opened again; the letter stays as a draft. */
export async function voidDecision(tx: Tx, requestId: string): Promise<void> {
  await clientOf(tx).answer.updateMany({
    where: { requestId },
    data: { ...untold, outcome: null, sealedDecision: null, version: { increment: 1 } },
  })
}

/** Marks an answer as delivered, with how identity was checked. */
export async function markDelivered(
  tx: Tx,
  actor: Actor,
  answer: {
    requestId: string
    /** How identity was checked now; left as it was where it was not. */
    check: { way: IdentityCheckWay; sealedNote: Uint8Array | null } | null
    /** The sealed letter and decision that go out. */
    letter: Uint8Array
    decision: Uint8Array | null
    availableUntil: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  await clientOf(tx).answer.update({
    where: { requestId: answer.requestId },
    data: {
      ...(answer.check && checkOf(answer.check)),
      deliveredLetter: Uint8Array.from(answer.letter),
      deliveredDecision: answer.decision && Uint8Array.from(answer.decision),
      deliveredById: actor.accountId,
      deliveredAt: toDate(answer.now),
      availableUntil: fromPlainDate(answer.availableUntil),
      // A copy of its own: what happened to the one before is in the ledger.
      revokedAt: null,
      revokedById: null,
      sealedRevokedReason: null,
      copyReminderAt: null,
      copyGoneAt: null,
      liftingNoticeAt: null,
      liftingOn: null,
      sealedLiftingReason: null,
      liftedAt: null,
    },
  })
}

/** Notes how identity was checked when a decision was made. */
export async function noteIdentityCheck(
  tx: Tx,
  requestId: string,
  check: { way: IdentityCheckWay; sealedNote: Uint8Array | null },
): Promise<void> {
  await clientOf(tx).answer.update({ where: { requestId }, data: checkOf(check) })
}

function checkOf(check: { way: IdentityCheckWay; sealedNote: Uint8Array | null }) {
  return {
    identityCheckWay: check.way,
    sealedCheckNote: check.sealedNote && Uint8Array.from(check.sealedNote),
  }
}
