import { findAnswer } from '@/lib/data/answers'
import type { RequestRow } from '@/lib/data/request-rows'
import type { TaskRow } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { isLiftingDay } from '@/lib/rights/decisions/lifting'
import { Refusal } from '@/lib/rights/refusal'

/** No system lifts a restriction before the day that the person was told of (Art. 18(3)): LIFTING_TOO_EARLY. Other tasks may be done. */
export async function notBeforeItsDay(
  tx: Tx,
  actor: Actor,
  { id, kind }: Pick<RequestRow, 'id' | 'kind'>,
  tasks: readonly Pick<TaskRow, 'action'>[],
  now: Temporal.Instant,
): Promise<void> {
  // What was restricted meanwhile is lifted once the answer has gone out, which said so: there is no such task before.
  if (kind !== 'RESTRICTION' || !tasks.some(({ action }) => action === 'LIFT')) return
  const answer = await findAnswer(actor, id, tx)
  if (isLiftingDay(answer?.liftingOn ?? null, receivedOn(now))) return
  throw new Refusal('LIFTING_TOO_EARLY', [{ field: 'done-LIFT', code: 'LIFTING_TOO_EARLY' }])
}
