import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { Prisma } from '@/prisma/generated/client'
import { orderSql } from './queue'
import { entriesSql } from './queue-entries'
import { entryOf, type QueueEntry, type StoredEntry } from './queue-rows'
import { clientOf } from './transaction'

/** The officer's own open requests on which a task is due, today or before, in the order of the queue. */
export async function queuedWithTasksDue(
  actor: Actor,
  { today, size }: { today: Temporal.PlainDate; size: number },
): Promise<QueueEntry[]> {
  if (!can(actor.role, 'queue.view')) return []
  const page = Prisma.sql`
    SELECT DISTINCT r."queueRank", r."dueOn", r."id" FROM "Request" r JOIN "Task" t ON t."requestId" = r."id"
    WHERE r."endedAt" IS NULL AND r."assigneeId" = ${actor.accountId}::uuid
      AND t."doneAt" IS NULL AND t."withdrawnAt" IS NULL AND t."dueOn" <= ${today.toString()}::date
    ORDER BY ${orderSql('r', false)} LIMIT ${size}`
  const rows = await clientOf().$queryRaw<StoredEntry[]>(entriesSql(page, orderSql('page', false)))
  return rows.map(entryOf)
}
