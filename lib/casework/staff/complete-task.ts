import { updateState } from '@/lib/data/requests'
import { listTasks, markTaskDone } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Notes that a withdrawn consent is stopped in every system (Art. 7(3)), answers the request so and tells the person and legal@.
 * A second sending changes nothing. A request that was opened again can be stopped again. NOT_FOUND for another case's task.
 */
export async function completeTask(input: {
  actor: Actor
  reference: string
  taskId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const tasks = await listTasks(actor, locked.request.id, tx)
    const task = found(tasks.find(({ id }) => id === input.taskId) ?? null)
    if (task.doneAt && isEnded(locked.request.state)) return
    const work = await startWork(tx, actor, locked, now)
    const { id, kind, state } = work.request
    const next = valueOrRefuse(nextState(kind, state, actor.role, 'deliver'))
    await markTaskDone(tx, actor, task.id, now)
    await updateState(tx, id, { state: next, outcome: 'STOPPED', deliveredAt: now, endedAt: now })
    await appendToCase(tx, actor, work, now, [
      { type: 'task.done', version: 1, facts: { task: task.kind }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'CONSENT_STOPPED', requestId: id }, now)
    await enqueueMail(tx, { kind: 'LEGAL_ANSWER', requestId: id }, now)
  })
}
