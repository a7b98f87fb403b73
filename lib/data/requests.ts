import { count } from '@/lib/metrics'
import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { Prisma } from '@/prisma/generated/client'
import type {
  Channel,
  ExtensionReason,
  FeeState,
  Locale,
  Outcome,
  ReopenReason,
  RequestKind,
  RequestState,
} from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { fromPlainDate, toDate, toInstant } from './time'
import { clientOf, onceCommitted, type Tx } from './transaction'

/** Which requests an actor may see at all: a data subject their own, case workers every one that is not purged, others none (rules.md 6, 9). */
export function visibleTo(actor: Actor): Prisma.RequestWhereInput {
  if (can(actor.role, 'case.open')) return { purgedAt: null }
  if (actor.dataSubjectId && can(actor.role, 'request.view-own')) {
    return { dataSubjectId: actor.dataSubjectId }
  }
  return { id: { in: [] } }
}

/** Keeps a new request; without an actor where nobody who is signed in filed it. */
export async function insertRequest(
  tx: Tx,
  actor: Actor | null,
  request: {
    id: string
    reference: string
    kind: RequestKind
    state: RequestState
    dataSubjectId: string
    draftId: string | null
    channel: Channel
    locale: Locale
    formVersion: number
    sealedAnswers: Uint8Array
    receivedAt: Temporal.Instant
    receivedOn: Temporal.PlainDate
    dueOn: Temporal.PlainDate
    extendedDueOn: Temporal.PlainDate
    targetOn: Temporal.PlainDate
    followsId?: string | null
    /** Where staff split it off another: the kind whose form the answers are of. */
    formKind?: RequestKind
    sealedRepresentative?: Uint8Array | null
    ledgerStream: string
  },
): Promise<void> {
  await clientOf(tx).request.create({
    data: {
      ...request,
      filedById: actor?.accountId ?? null,
      sealedAnswers: Uint8Array.from(request.sealedAnswers),
      sealedRepresentative:
        request.sealedRepresentative && Uint8Array.from(request.sealedRepresentative),
      receivedAt: toDate(request.receivedAt),
      receivedOn: fromPlainDate(request.receivedOn),
      dueOn: fromPlainDate(request.dueOn),
      extendedDueOn: fromPlainDate(request.extendedDueOn),
      targetOn: fromPlainDate(request.targetOn),
    },
  })
  const { kind, channel } = request
  onceCommitted(tx, () => count('requests', { kind, channel }))
}

/** A request the actor may see, by reference. */
export async function findRequest(
  actor: Actor,
  reference: string,
  tx?: Tx,
): Promise<RequestRow | null> {
  const row = await clientOf(tx).request.findFirst({
    where: { AND: [{ reference }, visibleTo(actor)] },
    select: requestFields,
  })
  return row && requestRow(row)
}

/** A request the actor may see, locked until the transaction ends. */
export async function lockRequest(
  tx: Tx,
  actor: Actor,
  reference: string,
): Promise<RequestRow | null> {
  await clientOf(tx).$queryRaw`SELECT 1 FROM "Request" WHERE "reference" = ${reference} FOR UPDATE`
  return findRequest(actor, reference, tx)
}

/** The request that a draft became, for the one who filed it. */
export async function findByDraft(
  actor: Actor,
  draftId: string,
  tx?: Tx,
): Promise<{ reference: string; kind: RequestKind } | null> {
  return clientOf(tx).request.findFirst({
    where: { draftId, filedById: actor.accountId },
    select: { reference: true, kind: true },
  })
}

/**
 * Waits for whoever sends the same form at this moment; false where somebody else has sent it before. Then findByDraft() tells what it became.
 */
export async function lockForm(tx: Tx, actor: Actor, draftId: string): Promise<boolean> {
  const client = clientOf(tx)
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${draftId}, 0))`
  const others = { draftId, filedById: { not: actor.accountId } }
  return (await client.request.count({ where: others })) === 0
}

/** When someone filed the request before their `newer` newest through the portal, if there is one. */
export async function filedBefore(
  tx: Tx,
  dataSubjectId: string,
  newer: number,
): Promise<Temporal.Instant | null> {
  const found = await clientOf(tx).request.findFirst({
    where: { dataSubjectId, channel: 'PORTAL' },
    orderBy: { receivedAt: 'desc' },
    skip: newer,
    select: { receivedAt: true },
  })
  return found && toInstant(found.receivedAt)
}

/** Notes that a draft became a request that was there already, instead of the draft noted before. */
export async function linkDraft(tx: Tx, id: string, draftId: string): Promise<void> {
  await clientOf(tx).request.update({ where: { id }, data: { draftId } })
}

/** Whether a data subject has a request of a kind, open or ended. */
export async function hasRequestOfKind(
  tx: Tx,
  dataSubjectId: string,
  kind: RequestKind,
): Promise<boolean> {
  const where = { dataSubjectId, kind }
  return (await clientOf(tx).request.findFirst({ where, select: { id: true } })) !== null
}

/** The actor's own requests, newest first. */
export async function listOwnRequests(actor: Actor): Promise<RequestRow[]> {
  if (!actor.dataSubjectId) return []
  const rows = await clientOf().request.findMany({
    where: { dataSubjectId: actor.dataSubjectId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: requestFields,
  })
  return rows.map(requestRow)
}

type Change = {
  state: RequestState
  outcome?: Outcome
  deliveredAt?: Temporal.Instant
  /** Set with every state that ends a request, and null when it is opened again: the database sees to it. */
  endedAt?: Temporal.Instant | null
  reopened?: { at: Temporal.Instant; reason: ReopenReason }
  feeState?: FeeState
  /** The clock, where it stood still or got more time: the dates are those of lib/rights. */
  clock?: {
    dueOn: Temporal.PlainDate
    extendedDueOn: Temporal.PlainDate
    suspendedDays: number
    pausedSince: Temporal.PlainDate | null
  }
  extension?: { at: Temporal.Instant; reason: ExtensionReason; sealedReason: Uint8Array }
  approvalAskedAt?: Temporal.Instant | null
  unansweredSince?: Temporal.Instant | null
  /** Another kind, with the dates that go with it; the answers stay those of the form that was filled in. */
  kind?: {
    kind: RequestKind
    formKind: RequestKind
    dueOn: Temporal.PlainDate
    extendedDueOn: Temporal.PlainDate
    targetOn: Temporal.PlainDate
  }
}

/** Moves a locked request to another state and counts its version up. */
export async function updateState(tx: Tx, id: string, change: Change): Promise<void> {
  const { endedAt, reopened, kind, clock, extension, approvalAskedAt, unansweredSince } = change
  await clientOf(tx).request.update({
    where: { id },
    data: {
      state: change.state,
      outcome: change.outcome,
      deliveredAt: change.deliveredAt && toDate(change.deliveredAt),
      endedAt: endedAt && toDate(endedAt),
      ...(reopened && { reopenedAt: toDate(reopened.at), reopenedFor: reopened.reason }),
      feeState: change.feeState,
      approvalAskedAt: approvalAskedAt && toDate(approvalAskedAt),
      unansweredSince: unansweredSince && toDate(unansweredSince),
      ...(clock && {
        dueOn: fromPlainDate(clock.dueOn),
        extendedDueOn: fromPlainDate(clock.extendedDueOn),
        suspendedDays: clock.suspendedDays,
        pausedSince: clock.pausedSince && fromPlainDate(clock.pausedSince),
      }),
      ...(extension && {
        extendedAt: toDate(extension.at),
        extensionReason: extension.reason,
        sealedExtensionReason: Uint8Array.from(extension.sealedReason),
      }),
      ...(kind && {
        kind: kind.kind,
        formKind: kind.formKind,
        dueOn: fromPlainDate(kind.dueOn),
        extendedDueOn: fromPlainDate(kind.extendedDueOn),
        targetOn: fromPlainDate(kind.targetOn),
      }),
      version: { increment: 1 },
    },
  })
}
