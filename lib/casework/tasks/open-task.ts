import { listTasks, type TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { notInState } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { isStillWanted } from '@/lib/rights/tasks'
import { found } from '../authorise'
import { type LockedCase, lockCase } from '../staff/load-case'
import { notBeforeItsDay } from './lifting-day'

/**
 * A task of a case that is still to be done, with its case locked. NOT_FOUND for another case's task or one taken back;
 * CHANGED_MEANWHILE when it is done; TRANSITION_NOT_ALLOWED when the request has ended and nobody wants it any more;
 * LIFTING_TOO_EARLY.
 */
export async function lockOpenTask(
  tx: Tx,
  actor: Actor,
  { now, ...what }: { reference: string; taskId: string; now: Temporal.Instant },
): Promise<{ work: LockedCase; task: TaskRow }> {
  const work = await lockCase(tx, actor, what.reference)
  const tasks = await listTasks(actor, work.request.id, tx)
  const task = found(tasks.find(({ id }) => id === what.taskId) ?? null)
  if (task.doneAt && task.result !== 'IMPOSSIBLE') throw new Refusal('CHANGED_MEANWHILE')
  if (!isStillWanted(task, work.request.state)) throw notInState(work.request.state)
  await notBeforeItsDay(tx, actor, work.request, [task], now)
  return { work, task }
}
