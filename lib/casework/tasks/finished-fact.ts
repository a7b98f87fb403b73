import type { TaskRow } from '@/lib/data/tasks'
import type { LedgerFact } from '@/lib/ledger/events'
import type { TaskResult } from '@/lib/rights/tasks'

/** The event of a task that has got its answer. */
export function finishedFact(
  { id, kind, action, about }: Pick<TaskRow, 'id' | 'kind' | 'action' | 'about'>,
  { result, way, note }: { result: TaskResult; way: 'DESK' | 'LINK'; note: string | null },
): LedgerFact {
  const facts = { task: id, kind, action, about, result, way }
  return { type: 'task.finished', version: 1, facts, contents: { note } }
}
