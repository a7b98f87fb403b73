import { Prisma } from '@/prisma/generated/client'
import type { RequestKind } from '@/prisma/generated/enums'
import { wantedAfterEnd } from './tasks-due'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** A line of the digest: which request, of what kind, and the date that makes it worth telling. */
export type DigestLine = { reference: string; kind: RequestKind; date: Temporal.PlainDate }

/** Takes a day's digest for the caller, once however many ask; null when another has it. `since`: what is new counts from there. */
export async function claimDigest(
  tx: Tx,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<{ since: Temporal.Instant } | null> {
  const client = clientOf(tx)
  const last = await client.digest.findFirst({ orderBy: { day: 'desc' } })
  const since = last ? toInstant(last.madeAt) : now.subtract({ hours: 24 })
  const made = { day: fromPlainDate(day), madeAt: toDate(now), since: toDate(since) }
  const { count } = await client.digest.createMany({ data: [made], skipDuplicates: true })
  return count > 0 ? { since } : null
}

/** The latest digest that was taken, for the mail that says it. */
export async function latestDigest(): Promise<{
  day: Temporal.PlainDate
  since: Temporal.Instant
} | null> {
  const row = await clientOf().digest.findFirst({ orderBy: { day: 'desc' } })
  return row && { day: toPlainDate(row.day), since: toInstant(row.since) }
}

type Stored = { reference: string; kind: RequestKind; date: Date }

async function lines(query: Prisma.Sql, tx?: Tx): Promise<DigestLine[]> {
  const rows = await clientOf(tx).$queryRaw<Stored[]>(query)
  return rows.map(({ date, ...row }) => ({ ...row, date: toPlainDate(date) }))
}

const open = Prisma.sql`SELECT r."reference", r."kind", r."dueOn" AS "date" FROM "Request" r WHERE r."endedAt" IS NULL`
const byDue = (size: number) => Prisma.sql`ORDER BY r."dueOn", r."id" LIMIT ${size}`

/** Open requests whose clock runs and that are due within dates, both counted; no first date: from the earliest on. For the worker. */
export async function dueWithin(
  { from, to }: { from: Temporal.PlainDate | null; to: Temporal.PlainDate },
  size: number,
): Promise<DigestLine[]> {
  const after = from ? Prisma.sql`AND r."dueOn" >= ${from.toString()}::date` : Prisma.empty
  return lines(
    Prisma.sql`${open} AND r."pausedSince" IS NULL AND r."dueOn" <= ${to.toString()}::date ${after} ${byDue(size)}`,
  )
}

/** Open requests that wait for a second pair of eyes, or for an answer to what the person wrote. For the worker. */
export async function waitingFor(what: 'approval' | 'reply', size: number): Promise<DigestLine[]> {
  const holds = Prisma.raw(what === 'approval' ? '"approvalAskedAt"' : '"unansweredSince"')
  return lines(Prisma.sql`${open} AND r.${holds} IS NOT NULL ${byDue(size)}`)
}

/** Open requests whose clock has stood still since a day or longer, by that day. For the worker. */
export async function pausedUntil(day: Temporal.PlainDate, size: number): Promise<DigestLine[]> {
  return lines(Prisma.sql`
    SELECT r."reference", r."kind", r."pausedSince" AS "date" FROM "Request" r
    WHERE r."endedAt" IS NULL AND r."queueRank" = 2 AND r."pausedSince" <= ${day.toString()}::date
    ORDER BY r."pausedSince", r."id" LIMIT ${size}`)
}

/** Requests that came in since an instant, as legal@ was told of them. For the worker. */
export async function arrivedSince(since: Temporal.Instant, size: number): Promise<DigestLine[]> {
  return lines(Prisma.sql`${open} AND r."id" IN (
    SELECT m."requestId" FROM "OutgoingMail" m
    WHERE m."kind" = 'LEGAL_NEW_REQUEST' AND m."createdAt" > ${toDate(since)}) ${byDue(size)}`)
}

/** Requests with a mail that failed for good: open ones, and ended ones since an instant. For the worker. */
export async function undeliveredSince(
  since: Temporal.Instant,
  size: number,
): Promise<DigestLine[]> {
  return lines(Prisma.sql`
    SELECT r."reference", r."kind", r."dueOn" AS "date" FROM "Request" r
    WHERE r."id" = ANY (ARRAY(SELECT DISTINCT m."requestId" FROM "OutgoingMail" m WHERE m."state" = 'FAILED' LIMIT 1000))
      AND (r."endedAt" IS NULL OR r."endedAt" > ${toDate(since)}) ${byDue(size)}`)
}

/** Requests with a letter from before an instant that nobody has posted yet, by the day it was made. For the worker. */
export async function lettersToPost(before: Temporal.Instant, size: number): Promise<DigestLine[]> {
  return lines(Prisma.sql`
    SELECT r."reference", r."kind", min((m."createdAt" AT TIME ZONE 'Europe/Stockholm')::date) AS "date"
    FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId"
    WHERE m."state" = 'TO_POST' AND m."createdAt" < ${toDate(before)}
    GROUP BY r."id" ORDER BY "date", r."id" LIMIT ${size}`)
}

/**
 * Requests with a task that is still wanted (isStillWanted of lib/rights) and should have been done before a day, by that task's day.
 * For the worker.
 */
export async function tasksOverdue(day: Temporal.PlainDate, size: number): Promise<DigestLine[]> {
  return lines(Prisma.sql`
    SELECT r."reference", r."kind", min(t."dueOn") AS "date" FROM "Task" t JOIN "Request" r ON r."id" = t."requestId"
    WHERE t."doneAt" IS NULL AND t."withdrawnAt" IS NULL AND t."dueOn" < ${day.toString()}::date
      AND (r."endedAt" IS NULL OR (${wantedAfterEnd}))
    GROUP BY r."id" ORDER BY "date", r."id" LIMIT ${size}`)
}
