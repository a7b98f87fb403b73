import { datesOf, type QueueFilter } from '@/lib/rights/queue-filter'
import { Prisma } from '@/prisma/generated/client'

/** Who looks, and on which day in Stockholm. */
export type Looking = { me: string; today: Temporal.PlainDate }

/** The ranks of the queue that a filter can find anything in: a child's, any other, and where the clock stands still. */
export function ranksOf({ kind, state, due, minor }: QueueFilter): number[] {
  const child = minor || kind === 'MINOR_ERASURE'
  const running = child ? [0] : kind ? [1] : [0, 1]
  // While the clock stands still nothing is due.
  const stands = !due && (!state || state === 'WAITING_FOR_PERSON')
  return stands ? [...running, 2] : running
}

/** A filter as a condition on "Request" r; the sort and the place come beside it. Each part can use an index of its own. */
export function filterSql(filter: QueueFilter, { me, today }: Looking): Prisma.Sql {
  const { kind, state, due, assignee, channel, minor, fee, language, needs } = filter
  const parts = [needs === 'delivery' ? undelivered(today) : Prisma.sql`r."endedAt" IS NULL`]
  if (kind) parts.push(equals('kind', kind, fee))
  if (minor) parts.push(Prisma.sql`r."kind" = 'MINOR_ERASURE'`)
  if (state) parts.push(equals('state', state, fee))
  if (channel) parts.push(Prisma.sql`r."channel" = ${channel}::"Channel"`)
  if (language) parts.push(Prisma.sql`r."locale" = ${language}::"Locale"`)
  if (fee) parts.push(Prisma.sql`r."feeState" <> 'NONE' AND r."feeState" = ${fee}::"FeeState"`)
  if (assignee === 'none') parts.push(Prisma.sql`r."assigneeId" IS NULL`)
  else if (assignee) parts.push(assignedTo(assignee === 'me' ? me : assignee))
  if (due) parts.push(...within(datesOf(due, today)))
  if (needs === 'reply') parts.push(Prisma.sql`r."unansweredSince" IS NOT NULL`)
  if (needs === 'approval') parts.push(toApprove(me))
  return Prisma.join(parts, ' AND ')
}

const types = { kind: 'RequestKind', state: 'RequestState' } as const

/**
 * A column has a value. Where a fee is asked for as well it is compared as text, which no index has: most fees are those of ended
 * requests, and the planner would take them for common among open ones.
 */
function equals(name: keyof typeof types, value: string, fee: QueueFilter['fee']): Prisma.Sql {
  const column = Prisma.raw(`r."${name}"`)
  if (fee) return Prisma.sql`${column}::text = ${value}`
  return Prisma.sql`${column} = ${value}::${Prisma.raw(`"${types[name]}"`)}`
}

const assignedTo = (id: string) => Prisma.sql`r."assigneeId" = ${id}::uuid`

function within({ from, to }: ReturnType<typeof datesOf>): Prisma.Sql[] {
  const last = Prisma.sql`r."dueOn" <= ${to.toString()}::date`
  return from ? [Prisma.sql`r."dueOn" >= ${from.toString()}::date`, last] : [last]
}

/** Proposed by someone else: the proposer cannot approve (rules.md 4). */
const toApprove = (me: string) => Prisma.sql`r."approvalAskedAt" IS NOT NULL AND (
  EXISTS (SELECT 1 FROM "Answer" a WHERE a."requestId" = r."id" AND a."approval" = 'PROPOSED' AND a."proposedById" <> ${me}::uuid)
  OR EXISTS (SELECT 1 FROM "FeeQuote" f WHERE f."requestId" = r."id" AND f."approval" = 'PROPOSED' AND f."proposedById" <> ${me}::uuid))`

// An answer that nobody got matters after the request has ended, too.
const undelivered = (today: Temporal.PlainDate) => Prisma.sql`r."undeliveredSince" IS NOT NULL
  AND (r."endedAt" IS NULL OR r."endedAt" > ${today.subtract({ days: 30 }).toString()}::date)`
