import { updateState } from '@/lib/data/requests'
import { listTasks, markTaskDone } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { appendToCase, type LockedCase } from '../staff/load-case'
import { systemTasksOf } from './system-tasks'

/**
 * Answers a withdrawn consent: it is stopped in every system (Art. 7(3)); the person and legal@ are told. SYSTEMS_NOT_DONE while a
 * system is not ticked. The case is locked, and work on it has begun.
 */
export async function answerAsStopped(
  tx: Tx,
  actor: Actor,
  work: LockedCase,
  now: Temporal.Instant,
): Promise<void> {
  const { id, kind, state } = work.request
  const tasks = await listTasks(actor, id, tx)
  const count = systemTasksOf(tasks).filter(({ result }) => result !== 'DONE').length
  if (count > 0) {
    const problem = { field: 'tasks', code: 'SYSTEMS_NOT_DONE', detail: { count } } as const
    throw new Refusal('SYSTEMS_NOT_DONE', [problem])
  }
  const next = valueOrRefuse(nextState(kind, state, actor.role, 'deliver'))
  const whole = tasks.find((task) => task.kind === 'STOP_IN_EVERY_SYSTEM')
  if (whole) await markTaskDone(tx, actor, whole.id, now)
  await updateState(tx, id, { state: next, outcome: 'STOPPED', deliveredAt: now, endedAt: now })
  await appendToCase(tx, actor, work, now, [
    { type: 'task.done', version: 1, facts: { task: 'STOP_IN_EVERY_SYSTEM' }, contents: null },
  ])
  await enqueueMail(tx, { kind: 'CONSENT_STOPPED', requestId: id }, now)
  await enqueueMail(tx, { kind: 'LEGAL_ANSWER', requestId: id }, now)
}
