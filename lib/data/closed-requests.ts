import type { ClosedRequest } from '@/lib/rights/retention'
import { Prisma } from '@/prisma/generated/client'
import type { RequestKind } from '@/prisma/generated/enums'
import { wantedAfterEnd } from './tasks-due'
import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** A request that has ended, with what may keep it. */
export type ClosedRow = ClosedRequest & {
  id: string
  reference: string
  kind: RequestKind
  dataSubjectId: string
}

/** Where a walk over the ended requests stands. */
export type ClosedPlace = { endedAt: string; id: string }

/** Before every request there is. */
export const beforeAll: ClosedPlace = {
  endedAt: '-infinity',
  id: '00000000-0000-0000-0000-000000000000',
}

type Stored = {
  id: string
  reference: string
  kind: RequestKind
  dataSubjectId: string
  endedAt: string
  endedOn: string
  availableUntil: string | null
  liftedOn: string | null
  restricted: boolean
  openTasks: number
  lettersToPost: number
}

const closed = Prisma.sql`
  SELECT r."id", r."reference", r."kind", r."dataSubjectId", r."endedAt"::text AS "endedAt",
    (r."endedAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "endedOn",
    a."availableUntil"::text AS "availableUntil",
    (a."liftedAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "liftedOn",
    (r."kind" = 'RESTRICTION' AND r."outcome" IN ('FULFILLED', 'PARTLY') AND a."liftedAt" IS NULL) IS TRUE AS "restricted",
    (SELECT count(*)::int FROM "Task" t WHERE t."requestId" = r."id" AND t."doneAt" IS NULL AND t."withdrawnAt" IS NULL
      AND ${wantedAfterEnd}) AS "openTasks",
    (SELECT count(*)::int FROM "OutgoingMail" m WHERE m."requestId" = r."id" AND m."state" = 'TO_POST') AS "lettersToPost"
  FROM "Request" r LEFT JOIN "Answer" a ON a."requestId" = r."id"
  WHERE r."endedAt" IS NOT NULL AND r."purgedAt" IS NULL`

/**
 * Requests that ended before an instant and are not purged, the first to end first, after a place; for the worker. With a transaction
 * they are locked until it ends, and those that somebody else works on are passed over.
 */
export async function closedBefore(
  before: Temporal.Instant,
  after: ClosedPlace,
  size: number,
  tx?: Tx,
): Promise<{ rows: ClosedRow[]; next: ClosedPlace | null }> {
  const lock = tx ? Prisma.sql`FOR NO KEY UPDATE OF r SKIP LOCKED` : Prisma.empty
  const rows = await clientOf(tx).$queryRaw<Stored[]>`
    ${closed} AND r."endedAt" < ${toDate(before)}
      AND (r."endedAt", r."id") > (${after.endedAt}::timestamptz, ${after.id}::uuid)
    ORDER BY r."endedAt", r."id" LIMIT ${size} ${lock}`
  const last = rows.at(-1)
  const next = last && rows.length === size ? { endedAt: last.endedAt, id: last.id } : null
  return { rows: rows.map(closedRow), next }
}

/** Those that ended before an instant and that something keeps, the first to end first; at most so many. For the worker. */
export async function heldBefore(before: Temporal.Instant, size: number): Promise<ClosedRow[]> {
  const rows = await clientOf().$queryRaw<Stored[]>`
    SELECT * FROM (${closed} AND r."endedAt" < ${toDate(before)}) held
    WHERE held."openTasks" > 0 OR held."lettersToPost" > 0 OR held."restricted"
    ORDER BY held."endedOn", held."id" LIMIT ${size}`
  return rows.map(closedRow)
}

const date = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

function closedRow({ endedAt: _, endedOn, availableUntil, liftedOn, ...row }: Stored): ClosedRow {
  return {
    ...row,
    endedOn: date(endedOn),
    availableUntil: date(availableUntil),
    liftedOn: date(liftedOn),
  }
}
