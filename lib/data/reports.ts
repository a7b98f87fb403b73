import type { Actor } from '@/lib/rights/actor'
import { deadline } from '@/lib/rights/deadline'
import { can } from '@/lib/rights/permissions'
import type { ReportPeriod } from '@/lib/rights/report-period'
import { Prisma } from '@/prisma/generated/client'
import type { Channel, ExtensionReason, Outcome, RequestKind } from '@/prisma/generated/enums'
import { clientOf } from './transaction'

/** What is counted of some requests. Days are calendar days from receipt to the latest answer, in Stockholm. */
export type ReportFigures = {
  received: number
  answered: number
  /** Answered by the first due date, days suspended included. */
  inOneMonth: number
  /** Answered by the extended due date. */
  inThreeMonths: number
  /** Answered after the date that held, or open past it while the clock runs. */
  late: number
  extended: number
  withdrawn: number
  open: number
  medianDays: number | null
  ninetiethDays: number | null
}

export type ReportRow = ReportFigures & {
  /** All of the period, or one kind, month (YYYY-MM) or channel. */
  of: 'all' | 'kind' | 'month' | 'channel'
  name: string
}

type Stored = ReportFigures & {
  level: number
  kind: RequestKind | null
  month: string | null
  channel: Channel | null
}

/** The figures of the requests that came in during a period, as a whole and by kind, month and channel; for those who see the queue. */
export async function reportRows(
  actor: Actor,
  { from, to }: ReportPeriod,
  today: Temporal.PlainDate,
): Promise<ReportRow[]> {
  if (!can(actor.role, 'queue.view')) return []
  const first = await firstDueDates({ from, to })
  const rows = await clientOf().$queryRaw<Stored[]>`
    WITH first AS (
      SELECT * FROM unnest(${first.map(({ received }) => received)}::date[], ${first.map(({ days }) => days)}::int[],
        ${first.map(({ due }) => due)}::date[]) AS f("receivedOn", "suspendedDays", "due")
    ), r AS (
      SELECT "kind", "channel", to_char("receivedOn", 'YYYY-MM') AS "month", "dueOn", "extendedDueOn", "extendedAt", "state",
        "pausedSince", "endedAt", "receivedOn", ("deliveredAt" AT TIME ZONE 'Europe/Stockholm')::date AS "answeredOn",
        CASE WHEN "extendedAt" IS NULL THEN "dueOn" ELSE "due" END AS "firstDue"
      FROM "Request" LEFT JOIN first USING ("receivedOn", "suspendedDays")
      WHERE "receivedOn" BETWEEN ${from.toString()}::date AND ${to.toString()}::date
    )
    SELECT GROUPING("kind", "month", "channel")::int AS "level", "kind", "month", "channel",
      count(*)::int AS "received",
      count("answeredOn")::int AS "answered",
      (count(*) FILTER (WHERE "answeredOn" <= "firstDue"))::int AS "inOneMonth",
      (count(*) FILTER (WHERE "answeredOn" <= "extendedDueOn"))::int AS "inThreeMonths",
      (count(*) FILTER (WHERE "answeredOn" > "dueOn"
        OR ("endedAt" IS NULL AND "pausedSince" IS NULL AND "answeredOn" IS NULL AND "dueOn" < ${today.toString()}::date)))::int AS "late",
      count("extendedAt")::int AS "extended",
      (count(*) FILTER (WHERE "state" = 'WITHDRAWN'))::int AS "withdrawn",
      (count(*) FILTER (WHERE "endedAt" IS NULL))::int AS "open",
      percentile_disc(0.5) WITHIN GROUP (ORDER BY "answeredOn" - "receivedOn") AS "medianDays",
      percentile_disc(0.9) WITHIN GROUP (ORDER BY "answeredOn" - "receivedOn") AS "ninetiethDays"
    FROM r GROUP BY GROUPING SETS ((), ("kind"), ("month"), ("channel"))
    ORDER BY "level", "month", "kind", "channel"`
  return rows.map(({ level, kind, month, channel, ...figures }) => {
    const name = kind ?? month ?? channel ?? ''
    const of = kind ? 'kind' : month ? 'month' : channel ? 'channel' : 'all'
    return { of, name, ...figures }
  })
}

/**
 * The first due date of what was given more time, by day of receipt and days suspended. A request keeps the date that holds; the one
 * before it is reckoned by the same clock, suspended days and the roll over weekends and holidays included, and never in SQL.
 */
async function firstDueDates({ from, to }: ReportPeriod) {
  const extended = await clientOf().$queryRaw<{ received: string; days: number }[]>`
    SELECT DISTINCT "receivedOn"::text AS "received", "suspendedDays" AS "days" FROM "Request"
    WHERE "receivedOn" BETWEEN ${from.toString()}::date AND ${to.toString()}::date AND "extendedAt" IS NOT NULL`
  return extended.map(({ received, days }) => {
    const { due } = deadline({
      receivedOn: Temporal.PlainDate.from(received),
      suspendedDays: days,
    })
    return { received, days, due: due.toString() }
  })
}

/**
 * How many requests of a period were given more time, by reason, how they were answered, by kind, and how many answers or prices one
 * officer sent without a second (rules.md 4).
 */
export async function reportReasons(
  actor: Actor,
  { from, to }: ReportPeriod,
): Promise<{
  extensions: { reason: ExtensionReason; count: number }[]
  outcomes: { kind: RequestKind; outcome: Outcome; count: number }[]
  sentAlone: number
}> {
  if (!can(actor.role, 'queue.view')) return { extensions: [], outcomes: [], sentAlone: 0 }
  const within = Prisma.sql`"receivedOn" BETWEEN ${from.toString()}::date AND ${to.toString()}::date`
  const [extensions, outcomes, alone] = await Promise.all([
    clientOf().$queryRaw<{ reason: ExtensionReason; count: number }[]>`
      SELECT "extensionReason" AS "reason", count(*)::int AS "count" FROM "Request"
      WHERE ${within} AND "extensionReason" IS NOT NULL GROUP BY 1 ORDER BY 1`,
    clientOf().$queryRaw<{ kind: RequestKind; outcome: Outcome; count: number }[]>`
      SELECT "kind", "outcome", count(*)::int AS "count" FROM "Request"
      WHERE ${within} AND "outcome" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    clientOf().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "Request" LEFT JOIN "Answer" a ON a."requestId" = "id"
        LEFT JOIN "FeeQuote" f ON f."requestId" = "id"
      WHERE ${within} AND ((a."sentAlone" AND a."deliveredAt" IS NOT NULL) OR (f."sentAlone" AND f."quotedAt" IS NOT NULL))`,
  ])
  return { extensions, outcomes, sentAlone: alone[0]?.count ?? 0 }
}
