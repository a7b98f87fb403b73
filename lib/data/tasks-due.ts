import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { Prisma } from '@/prisma/generated/client'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { type TaskRow, taskFields, taskRow } from './tasks'
import { fromPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

/** The same as isStillWanted of lib/rights, for the database: recipients are told after the answer too, and a restriction is lifted then. */
const stillWanted = {
  OR: [
    { request: { endedAt: null } },
    { kind: 'NOTIFY_RECIPIENT' as const, request: { state: { not: 'WITHDRAWN' as const } } },
    { action: 'LIFT' as const, request: { state: { not: 'WITHDRAWN' as const } } },
  ],
}

/** The same in words of the database, of a task t whose request r has ended. For lib/data only. */
export const wantedAfterEnd = Prisma.sql`r."state" <> 'WITHDRAWN' AND (t."kind" = 'NOTIFY_RECIPIENT' OR t."action" = 'LIFT')`

export type OverdueTask = {
  id: string
  kind: TaskRow['kind']
  dueOn: Temporal.PlainDate
  reference: string
}

/** Open tasks whose day has passed on a day in Stockholm, the oldest first, for whoever works on cases; at most `most`. */
export async function overdueTasks(
  actor: Actor | 'SYSTEM',
  today: Temporal.PlainDate,
  most = 200,
): Promise<OverdueTask[]> {
  if (actor !== 'SYSTEM' && !can(actor.role, 'case.open')) return []
  const rows = await clientOf().task.findMany({
    where: { dueOn: { lt: fromPlainDate(today) }, doneAt: null, withdrawnAt: null, ...stillWanted },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
    select: { ...taskFields, request: { select: { reopenedAt: true, reference: true } } },
  })
  return rows.map(({ request, ...row }) => {
    const { id, kind, dueOn } = taskRow({ ...row, request })
    return { id, kind, dueOn, reference: request.reference }
  })
}

/**
 * Locks the next request, after a given id, with an open task that is due soon or was; null when there is none. What another
 * worker has locked is passed over. For the worker.
 */
export async function lockWithDueTasks(
  tx: Tx,
  after: string,
  soon: Temporal.PlainDate,
): Promise<{ request: RequestRow; tasks: TaskRow[] } | null> {
  const client = clientOf(tx)
  const [found] = await client.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "Request" r
    WHERE r."id" > ${after}::uuid AND EXISTS (
      SELECT 1 FROM "Task" t
      WHERE t."requestId" = r."id" AND t."doneAt" IS NULL AND t."withdrawnAt" IS NULL
        AND t."escalatedAt" IS NULL AND t."dueOn" <= ${soon.toString()}::date)
    ORDER BY r."id" LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!found) return null
  const [request, tasks] = [
    await client.request.findUniqueOrThrow({ where: { id: found.id }, select: requestFields }),
    await client.task.findMany({
      where: { requestId: found.id, doneAt: null, withdrawnAt: null },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: taskFields,
    }),
  ]
  return { request: requestRow(request), tasks: tasks.map(taskRow) }
}

/** How many open tasks of a request legal@ has been told of as overdue. For the worker. */
export async function countEscalated(requestId: string): Promise<number> {
  const open = { doneAt: null, withdrawnAt: null, escalatedAt: { not: null } }
  return clientOf().task.count({ where: { requestId, ...open } })
}
