import type { Actor } from '@/lib/rights/actor'
import type { SuspensionEnd, SuspensionReason } from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

/** A question that stops the clock, and the code by telephone that is out for it. */
export type SuspensionRow = {
  id: string
  reason: SuspensionReason
  sealedQuestion: Uint8Array
  askedAt: Temporal.Instant
  remindedAt: Temporal.Instant | null
  answeredAt: Temporal.Instant | null
  end: SuspensionEnd | null
  code: { madeAt: Temporal.Instant; expiresAt: Temporal.Instant; triesLeft: number } | null
}

const fields = {
  id: true,
  reason: true,
  sealedQuestion: true,
  askedAt: true,
  remindedAt: true,
  answeredAt: true,
  end: true,
  code: { select: { createdAt: true, expiresAt: true, triesLeft: true } },
} as const

type Selected = Omit<SuspensionRow, 'askedAt' | 'remindedAt' | 'answeredAt' | 'code'> & {
  askedAt: Date
  remindedAt: Date | null
  answeredAt: Date | null
  code: { createdAt: Date; expiresAt: Date; triesLeft: number } | null
}

const rowOf = ({ code, ...row }: Selected): SuspensionRow => ({
  ...row,
  askedAt: toInstant(row.askedAt),
  remindedAt: row.remindedAt && toInstant(row.remindedAt),
  answeredAt: row.answeredAt && toInstant(row.answeredAt),
  code: code && {
    madeAt: toInstant(code.createdAt),
    expiresAt: toInstant(code.expiresAt),
    triesLeft: code.triesLeft,
  },
})

/** Keeps a question. The database refuses a second one of its reason while it is open. */
export async function insertSuspension(
  tx: Tx,
  actor: Actor,
  question: {
    id: string
    requestId: string
    reason: SuspensionReason
    sealedQuestion: Uint8Array
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, ...row } = question
  await clientOf(tx).suspension.create({
    data: {
      ...row,
      sealedQuestion: Uint8Array.from(row.sealedQuestion),
      askedById: actor.accountId,
      askedAt: toDate(now),
    },
  })
}

/** The questions of a request the actor may see, oldest first. */
export async function listSuspensions(
  actor: Actor,
  requestId: string,
  tx?: Tx,
): Promise<SuspensionRow[]> {
  const rows = await clientOf(tx).suspension.findMany({
    where: { requestId, request: visibleTo(actor) },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: fields,
  })
  return rows.map(rowOf)
}

/** The questions of a locked request, for the worker. */
export async function suspensionsOf(requestId: string, tx?: Tx): Promise<SuspensionRow[]> {
  const orderBy = [{ askedAt: 'asc' as const }, { id: 'asc' as const }]
  const rows = await clientOf(tx).suspension.findMany({
    where: { requestId },
    orderBy,
    select: fields,
  })
  return rows.map(rowOf)
}

/** Ends questions of a locked request; a code that was out for one is good no longer. */
export async function endSuspensions(
  tx: Tx,
  ids: string[],
  end: SuspensionEnd,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).telephoneCode.deleteMany({ where: { suspensionId: { in: ids } } })
  await clientOf(tx).suspension.updateMany({
    where: { id: { in: ids }, answeredAt: null },
    data: { end, answeredAt: toDate(now) },
  })
}

/**
 * Locks the request of the next open question, after a given id, that was asked before a moment and of which nobody was reminded.
 * What another worker has locked is passed over. For the worker.
 */
export async function lockUnreminded(
  tx: Tx,
  after: string,
  before: Temporal.Instant,
): Promise<{ suspensionId: string; request: RequestRow } | null> {
  const client = clientOf(tx)
  const [found] = await client.$queryRaw<{ id: string; requestId: string }[]>`
    SELECT s."id", s."requestId" FROM "Suspension" s JOIN "Request" r ON r."id" = s."requestId"
    WHERE s."answeredAt" IS NULL AND s."remindedAt" IS NULL AND s."id" > ${after}::uuid
      AND s."askedAt" < ${toDate(before)} AND r."endedAt" IS NULL
    ORDER BY s."id" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!found) return null
  const request = await client.request.findUniqueOrThrow({
    where: { id: found.requestId },
    select: requestFields,
  })
  return { suspensionId: found.id, request: requestRow(request) }
}

/** Notes that the person was reminded of a question. */
export async function noteReminded(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await clientOf(tx).suspension.update({ where: { id }, data: { remindedAt: toDate(now) } })
}

/** Keeps the hash of a code in place of an earlier one. */
export async function saveTelephoneCode(
  tx: Tx,
  actor: Actor,
  code: {
    suspensionId: string
    codeHash: Uint8Array
    triesLeft: number
    now: Temporal.Instant
    expiresAt: Temporal.Instant
  },
): Promise<void> {
  const kept = {
    codeHash: Uint8Array.from(code.codeHash),
    triesLeft: code.triesLeft,
    madeById: actor.accountId,
    createdAt: toDate(code.now),
    expiresAt: toDate(code.expiresAt),
  }
  await clientOf(tx).telephoneCode.upsert({
    where: { suspensionId: code.suspensionId },
    create: { suspensionId: code.suspensionId, ...kept },
    update: kept,
  })
}

/**
 * Takes one of the tries that a code has left and gives its hash; null when none is left, its time is over, or there is no code.
 * In a statement of its own, so that no number of tries at once has more.
 */
export async function takeTry(
  suspensionId: string,
  now: Temporal.Instant,
): Promise<{ codeHash: Uint8Array; left: number } | null> {
  const [row] = await clientOf().$queryRaw<{ codeHash: Uint8Array; triesLeft: number }[]>`
    UPDATE "TelephoneCode" SET "triesLeft" = "triesLeft" - 1
    WHERE "suspensionId" = ${suspensionId}::uuid AND "triesLeft" > 0 AND "expiresAt" > ${toDate(now)}
    RETURNING "codeHash", "triesLeft"`
  return row ? { codeHash: row.codeHash, left: row.triesLeft } : null
}

/** Locks the requests of a data subject on which it is asked who they are, with the question. */
export async function lockAwaitingIdentity(
  tx: Tx,
  dataSubjectId: string,
): Promise<{ suspensionId: string; request: RequestRow }[]> {
  const client = clientOf(tx)
  const found = await client.$queryRaw<{ id: string; requestId: string }[]>`
    SELECT s."id", s."requestId" FROM "Suspension" s JOIN "Request" r ON r."id" = s."requestId"
    WHERE r."dataSubjectId" = ${dataSubjectId}::uuid AND r."endedAt" IS NULL
      AND s."answeredAt" IS NULL AND s."reason" = 'IDENTITY'
    ORDER BY s."requestId" FOR UPDATE OF r`
  const ids = found.map(({ requestId }) => requestId)
  const rows = await client.request.findMany({ where: { id: { in: ids } }, select: requestFields })
  return found.flatMap(({ id, requestId }) => {
    const row = rows.find((each) => each.id === requestId)
    return row ? [{ suspensionId: id, request: requestRow(row) }] : []
  })
}
