import type { Actor } from '@/lib/rights/actor'
import type { Approval } from '@/prisma/generated/enums'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** A price as it stands: proposed, sent back, approved and quoted. */
export type FeeQuoteRow = {
  version: number
  amountSek: number
  sealedQuote: Uint8Array
  approval: Approval
  proposedById: string
  proposedAt: Temporal.Instant
  approvedById: string | null
  sealedComment: Uint8Array | null
  sentAlone: boolean
  quotedAt: Temporal.Instant | null
  answerBy: Temporal.PlainDate | null
  remindedAt: Temporal.Instant | null
  lapsedAt: Temporal.Instant | null
}

type Selected = {
  [Key in keyof FeeQuoteRow]: Temporal.Instant extends FeeQuoteRow[Key]
    ? Date | Extract<FeeQuoteRow[Key], null>
    : Temporal.PlainDate extends FeeQuoteRow[Key]
      ? Date | null
      : FeeQuoteRow[Key]
}

const rowOf = (row: Selected): FeeQuoteRow => ({
  version: row.version,
  amountSek: row.amountSek,
  sealedQuote: row.sealedQuote,
  approval: row.approval,
  proposedById: row.proposedById,
  proposedAt: toInstant(row.proposedAt),
  approvedById: row.approvedById,
  sealedComment: row.sealedComment,
  sentAlone: row.sentAlone,
  quotedAt: row.quotedAt && toInstant(row.quotedAt),
  answerBy: row.answerBy && toPlainDate(row.answerBy),
  remindedAt: row.remindedAt && toInstant(row.remindedAt),
  lapsedAt: row.lapsedAt && toInstant(row.lapsedAt),
})

/** The price of a request the actor may see, or null. The person's own pages show it once it is quoted. */
export async function findFeeQuote(
  actor: Actor,
  requestId: string,
  tx?: Tx,
): Promise<FeeQuoteRow | null> {
  const row = await clientOf(tx).feeQuote.findFirst({
    where: { requestId, request: visibleTo(actor) },
  })
  return row && rowOf(row)
}

/** The price of a request, for the worker. */
export async function feeQuoteOf(requestId: string): Promise<FeeQuoteRow | null> {
  const row = await clientOf().feeQuote.findUnique({ where: { requestId } })
  return row && rowOf(row)
}

/** Keeps a proposal in place of an earlier one; nobody has approved it then. */
export async function saveProposal(
  tx: Tx,
  actor: Actor,
  quote: { requestId: string; amountSek: number; sealedQuote: Uint8Array; now: Temporal.Instant },
): Promise<void> {
  const { requestId, amountSek, now } = quote
  const kept = {
    amountSek,
    sealedQuote: Uint8Array.from(quote.sealedQuote),
    approval: 'PROPOSED',
    proposedById: actor.accountId,
    proposedAt: toDate(now),
    approvedById: null,
    approvedAt: null,
    sealedComment: null,
    sentAlone: false,
    // A price that was answered or waived before, on a request of another year, is the ledger's to remember.
    quotedAt: null,
    answerBy: null,
    remindedAt: null,
    lapsedAt: null,
  } as const
  await clientOf(tx).feeQuote.upsert({
    where: { requestId },
    create: { requestId, ...kept },
    update: { ...kept, version: { increment: 1 } },
  })
}

/** Notes that a second person approved, and quoted, or that one sent it alone. */
export async function saveQuoted(
  tx: Tx,
  actor: Actor,
  quote: {
    requestId: string
    sealedQuote: Uint8Array
    alone: boolean
    answerBy: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  const at = toDate(quote.now)
  await clientOf(tx).feeQuote.update({
    where: { requestId: quote.requestId },
    data: {
      sealedQuote: Uint8Array.from(quote.sealedQuote),
      approval: 'APPROVED',
      approvedById: actor.accountId,
      approvedAt: at,
      sentAlone: quote.alone,
      quotedAt: at,
      answerBy: fromPlainDate(quote.answerBy),
      version: { increment: 1 },
    },
  })
}

/** Notes that a proposal was sent back with a comment. */
export async function saveSentBack(
  tx: Tx,
  requestId: string,
  sealedComment: Uint8Array,
): Promise<void> {
  await clientOf(tx).feeQuote.update({
    where: { requestId },
    data: {
      approval: 'SENT_BACK',
      sealedComment: Uint8Array.from(sealedComment),
      version: { increment: 1 },
    },
  })
}

/**
 * Locks the next request, after a given id, whose quoted price the clock has something to do about on a day: a reminder (quoted on
 * or before `quotedBefore`, not reminded) or a silence that is over. What another worker has locked is passed over.
 */
export async function lockQuoted(
  tx: Tx,
  after: string,
  days: { today: Temporal.PlainDate; quotedBefore: Temporal.Instant },
): Promise<{ request: RequestRow; quote: FeeQuoteRow } | null> {
  const client = clientOf(tx)
  const [found] = await client.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Request" r JOIN "FeeQuote" q ON q."requestId" = r."id"
    WHERE r."feeState" = 'QUOTED' AND r."id" > ${after}::uuid AND r."endedAt" IS NULL
      AND (q."answerBy" < ${days.today.toString()}::date
        OR (q."remindedAt" IS NULL AND q."quotedAt" < ${toDate(days.quotedBefore)}))
    ORDER BY r."id" LIMIT 1 FOR UPDATE OF r SKIP LOCKED`
  if (!found) return null
  const [request, quote] = [
    await client.request.findUniqueOrThrow({ where: { id: found.id }, select: requestFields }),
    await client.feeQuote.findUniqueOrThrow({ where: { requestId: found.id } }),
  ]
  return { request: requestRow(request), quote: rowOf(quote) }
}

/** Notes that the person was reminded of a price, or that nobody answered it. */
export async function noteFee(
  tx: Tx,
  requestId: string,
  what: 'remindedAt' | 'lapsedAt',
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).feeQuote.update({ where: { requestId }, data: { [what]: toDate(now) } })
}
