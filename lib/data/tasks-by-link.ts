import { type RequestRow, requestFields, requestRow } from './request-rows'
import { type TaskRow, taskFields, taskRow } from './tasks'
import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type LinkedTask = { task: TaskRow; request: RequestRow }

/** The task that a link leads to, by the hash of its token; null where there is none, or its time is over. */
export async function findByLink(
  hash: Uint8Array,
  now: Temporal.Instant,
  tx?: Tx,
): Promise<LinkedTask | null> {
  const row = await clientOf(tx).task.findFirst({
    where: {
      linkHash: Uint8Array.from(hash),
      linkExpiresAt: { gt: toDate(now) },
      withdrawnAt: null,
    },
    select: { ...taskFields, request: { select: requestFields } },
  })
  if (!row) return null
  const request = requestRow(row.request)
  return { request, task: taskRow({ ...row, request: row.request }) }
}

/** The same with its request locked: whoever answers it at the same time waits here, and then finds it answered. */
export async function lockByLink(
  tx: Tx,
  hash: Uint8Array,
  now: Temporal.Instant,
): Promise<LinkedTask | null> {
  const first = await findByLink(hash, now, tx)
  if (!first) return null
  await clientOf(tx)
    .$queryRaw`SELECT 1 FROM "Request" WHERE "id" = ${first.request.id}::uuid FOR UPDATE`
  return findByLink(hash, now, tx)
}

/** Every task of a locked request that was reached through a link, those taken back left out. */
export async function tasksBeside(tx: Tx, { request }: LinkedTask): Promise<TaskRow[]> {
  const rows = await clientOf(tx).task.findMany({
    where: { requestId: request.id, withdrawnAt: null },
    select: taskFields,
  })
  return rows.map(taskRow)
}

/** A task that a mail is about, for the worker. */
export async function findTask(id: string): Promise<TaskRow | null> {
  const row = await clientOf().task.findUnique({ where: { id }, select: taskFields })
  return row && taskRow(row)
}
