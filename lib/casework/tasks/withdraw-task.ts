import { changeTask } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { appendToCase } from '../staff/load-case'
import { lockOpenTask } from './open-task'

/**
 * Takes back what a colleague was asked, and its link with it. A question for data is gone; what a system has to do stays to be
 * ticked, since the decision asks for it. Refuses as lockOpenTask does; NOT_FOUND for a task nobody was asked to do.
 */
export async function withdrawTask(input: {
  actor: Actor
  reference: string
  taskId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const { work, task } = await lockOpenTask(tx, actor, input)
    if (!task.askedAt || task.kind === 'NOTIFY_RECIPIENT') throw new Refusal('NOT_FOUND')
    const nobody = { sealedText: null, sealedEmail: null, link: null, askedAt: null } as const
    await changeTask(tx, task.id, {
      ...(task.kind === 'COLLECT' ? { link: null, withdrawnAt: now } : nobody),
      remindedAt: null,
      done: null,
    })
    await appendToCase(tx, actor, work, now, [
      { type: 'task.withdrawn', version: 1, facts: { task: task.id }, contents: null },
    ])
  })
}
