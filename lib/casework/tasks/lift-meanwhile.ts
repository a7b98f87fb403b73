import type { RequestRow } from '@/lib/data/request-rows'
import { listTasks, type TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { usualWorkingDays } from '@/lib/rights/tasks'
import { addWorkingDays } from '@/lib/rights/working-days'
import { openWork, systemTasksOf } from './system-tasks'

/** The systems that have restricted data while accuracy or an objection was looked into (Art. 18(1)(a), (d)). */
export function restrictedMeanwhile(kind: RequestRow['kind'], tasks: TaskRow[]): string[] {
  if (kind !== 'RECTIFICATION' && kind !== 'OBJECTION') return []
  return systemTasksOf(tasks)
    .filter(({ action, result }) => action === 'RESTRICT' && result === 'DONE')
    .map(({ about }) => about)
}

/**
 * Has each system lift what it restricted meanwhile, now that the person has the answer, which says so (Art. 18(3)). Gives the facts
 * for the ledger.
 */
export async function liftMeanwhile(
  tx: Tx,
  actor: Actor,
  { id: requestId, kind }: RequestRow,
  now: Temporal.Instant,
): Promise<LedgerFact[]> {
  const systems = restrictedMeanwhile(kind, await listTasks(actor, requestId, tx))
  const wanted = systems.map((about) => ({ action: 'LIFT', about }) as const)
  const dueOn = addWorkingDays(receivedOn(now), usualWorkingDays)
  return openWork(tx, actor, { requestId, wanted, dueOn, now })
}
