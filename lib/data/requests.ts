import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { Prisma } from '@/prisma/generated/client'
import type { Channel, Locale, Outcome, RequestKind, RequestState } from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { fromPlainDate, toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Which requests an actor may see at all: a data subject their own, case workers every one, others none (rules.md 6). */
export function visibleTo(actor: Actor): Prisma.RequestWhereInput {
  if (can(actor.role, 'case.open')) return {}
  if (actor.dataSubjectId && can(actor.role, 'request.view-own')) {
    return { dataSubjectId: actor.dataSubjectId }
  }
  return { id: { in: [] } }
}

/** Keeps a new request. */
export async function insertRequest(
  tx: Tx,
  actor: Actor,
  request: {
    id: string
    reference: string
    kind: RequestKind
    state: RequestState
    dataSubjectId: string
    draftId: string
    channel: Channel
    locale: Locale
    formVersion: number
    sealedAnswers: Uint8Array
    receivedAt: Temporal.Instant
    receivedOn: Temporal.PlainDate
    dueOn: Temporal.PlainDate
    extendedDueOn: Temporal.PlainDate
    targetOn: Temporal.PlainDate
    ledgerStream: string
  },
): Promise<void> {
  await clientOf(tx).request.create({
    data: {
      ...request,
      filedById: actor.accountId,
      sealedAnswers: Uint8Array.from(request.sealedAnswers),
      receivedAt: toDate(request.receivedAt),
      receivedOn: fromPlainDate(request.receivedOn),
      dueOn: fromPlainDate(request.dueOn),
      extendedDueOn: fromPlainDate(request.extendedDueOn),
      targetOn: fromPlainDate(request.targetOn),
    },
  })
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

/** The reference of the request that a draft became, for the one who filed it. */
export async function findByDraft(actor: Actor, draftId: string, tx?: Tx): Promise<string | null> {
  const row = await clientOf(tx).request.findFirst({
    where: { draftId, filedById: actor.accountId },
    select: { reference: true },
  })
  return row?.reference ?? null
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

/** Moves a locked request to another state and counts its version up. */
export async function updateState(
  tx: Tx,
  id: string,
  change: { state: RequestState; outcome?: Outcome; deliveredAt?: Temporal.Instant },
): Promise<void> {
  await clientOf(tx).request.update({
    where: { id },
    data: {
      state: change.state,
      outcome: change.outcome,
      deliveredAt: change.deliveredAt && toDate(change.deliveredAt),
      version: { increment: 1 },
    },
  })
}
