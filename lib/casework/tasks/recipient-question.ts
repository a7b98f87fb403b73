import { randomUUID } from 'node:crypto'
import { insertTask, type TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import { receivedOn } from '@/lib/rights/deadline'
import { isToldToRecipients, usualWorkingDays } from '@/lib/rights/tasks'
import { addWorkingDays } from '@/lib/rights/working-days'
import { openedFact, systemTasksOf } from './system-tasks'

/** Whether a task is the question which recipients had the data, and no notice to one of them. */
export const isRecipientQuestion = ({ kind, about }: Pick<TaskRow, 'kind' | 'about'>) =>
  kind === 'NOTIFY_RECIPIENT' && about === null

/**
 * Once the last system is ticked and data were erased, corrected or restricted, legal owes an answer to who had them (Art. 19): a
 * task with a day, so that it is not forgotten after the answer to the person. `ticked` are those done now, on top of `tasks`.
 */
export async function openRecipientQuestion(
  tx: Tx,
  requestId: string,
  { tasks, ticked, now }: { tasks: TaskRow[]; ticked: Set<string>; now: Temporal.Instant },
): Promise<LedgerFact[]> {
  // Recipients were told of a restriction when it began; its lifting asks nothing new.
  const systems = systemTasksOf(tasks).filter(({ action }) => action !== 'LIFT')
  const allDone = systems.every(({ id, result }) => result === 'DONE' || ticked.has(id))
  const asked = tasks.some(({ kind, past }) => kind === 'NOTIFY_RECIPIENT' && !past)
  if (!allDone || asked || !systems.some(({ action }) => isToldToRecipients(action))) return []
  const dueOn = addWorkingDays(receivedOn(now), usualWorkingDays)
  const task = { id: randomUUID(), requestId, kind: 'NOTIFY_RECIPIENT', dueOn } as const
  await insertTask(tx, { ...task, now })
  return [openedFact(task)]
}
