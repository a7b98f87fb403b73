import { changeTask, listTasks } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { appendToCase, lockCase, startWork } from '../staff/load-case'
import { notBeforeTheCopy } from './copy-before-erasing'
import { finishedFact } from './finished-fact'
import { notBeforeItsDay } from './lifting-day'
import { openRecipientQuestion } from './recipient-question'
import { answerAsStopped } from './stopped'
import { systemTasksOf } from './system-tasks'

/**
 * Ticks systems of a case, one or several: it is done there, said by whom and when, with a ledger event each. What is ticked
 * already stays as it is. The last system of a withdrawn consent answers that request. SYSTEMS_EMPTY at `tasks`; NOT_FOUND for
 * another case's task; LIFTING_TOO_EARLY; COPY_COMES_FIRST; CONFIRM_AGAIN.
 */
export async function tickSystems(input: {
  actor: Actor
  reference: string
  taskIds: readonly string[]
  /** Whether the officer has shown their second factor anew: without it nothing is noted as erased, whatever a form calls it. */
  fresh: boolean
  now: Temporal.Instant
}): Promise<void> {
  const { actor, taskIds, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    if (taskIds.length === 0) {
      throw new Refusal('SYSTEMS_EMPTY', [{ field: 'tasks', code: 'SYSTEMS_EMPTY' }])
    }
    const all = await listTasks(actor, locked.request.id, tx)
    const tasks = systemTasksOf(all)
    const chosen = taskIds.map((id) => found(tasks.find((task) => task.id === id) ?? null))
    const open = chosen.filter(({ result }) => result !== 'DONE')
    if (open.length === 0) return
    if (!input.fresh && open.some(({ action }) => action === 'ERASE')) {
      throw new Refusal('CONFIRM_AGAIN')
    }
    await notBeforeItsDay(tx, actor, locked.request, open, now)
    await notBeforeTheCopy(tx, locked, open, 'done-ERASE')
    // A restriction is lifted when its request has ended; all else begins or goes on with the work.
    const lifting = open.every(({ action }) => action === 'LIFT')
    const work = lifting ? locked : await startWork(tx, actor, locked, now)
    const facts: LedgerFact[] = []
    for (const task of open) {
      const done = { result: 'DONE', at: now, byId: actor.accountId, sealedAnswer: null } as const
      await changeTask(tx, task.id, { done })
      facts.push(finishedFact(task, { result: 'DONE', way: 'DESK', note: null }))
    }
    const ticked = new Set(open.map(({ id }) => id))
    const question = { tasks: all, ticked, now }
    facts.push(...(await openRecipientQuestion(tx, work.request.id, question)))
    await appendToCase(tx, actor, work, now, facts)
    const isLast = tasks.every(({ id, result }) => result === 'DONE' || ticked.has(id))
    if (isLast && work.request.kind === 'CONSENT_WITHDRAWAL') {
      await answerAsStopped(tx, actor, work, now)
    }
  })
}
