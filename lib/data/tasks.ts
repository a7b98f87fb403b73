import type { Actor } from '@/lib/rights/actor'
import type { TaskKind } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { fromPlainDate, toDate, toInstant, toPlainDate } from './time'
import { clientOf, type Tx } from './transaction'

export type TaskRow = {
  id: string
  kind: TaskKind
  dueOn: Temporal.PlainDate
  doneAt: Temporal.Instant | null
}

/** Keeps something that colleagues must do for a request by a day. */
export async function insertTask(
  tx: Tx,
  task: {
    id: string
    requestId: string
    kind: TaskKind
    dueOn: Temporal.PlainDate
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, dueOn, ...row } = task
  await clientOf(tx).task.create({
    data: { ...row, dueOn: fromPlainDate(dueOn), createdAt: toDate(now) },
  })
}

/** The tasks of a request the actor may see, the earliest due first. */
export async function listTasks(actor: Actor, requestId: string, tx?: Tx): Promise<TaskRow[]> {
  const rows = await clientOf(tx).task.findMany({
    where: { requestId, request: visibleTo(actor) },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, dueOn: true, doneAt: true },
  })
  return rows.map((row) => ({
    ...row,
    dueOn: toPlainDate(row.dueOn),
    doneAt: row.doneAt && toInstant(row.doneAt),
  }))
}

/** Notes that a task is done, and by whom. The request must be locked. */
export async function markTaskDone(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).task.update({
    where: { id },
    data: { doneAt: toDate(now), doneById: actor.accountId, result: 'DONE' },
  })
}
