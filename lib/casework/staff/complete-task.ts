import { listTasks } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { authorise, found } from '../authorise'
import { answerAsStopped } from '../tasks/stopped'
import { lockCase, startWork } from './load-case'

/**
 * Says that a withdrawn consent is stopped in every system (Art. 7(3)), where each of them is ticked: answers the request so and
 * tells the person and legal@. A second sending changes nothing. A request that was opened again can be stopped again.
 * SYSTEMS_NOT_DONE while one is not ticked; NOT_FOUND for another case's task.
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
    const whole = tasks.filter(({ kind }) => kind === 'STOP_IN_EVERY_SYSTEM')
    const task = found(whole.find(({ id }) => id === input.taskId) ?? null)
    if (task.doneAt && isEnded(locked.request.state)) return
    const work = await startWork(tx, actor, locked, now)
    await answerAsStopped(tx, actor, work, now)
  })
}
