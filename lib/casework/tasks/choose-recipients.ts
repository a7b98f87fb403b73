import { randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { changeTask, insertTask, listTasks } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { notInState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkRecipients } from '@/lib/rights/task-forms'
import { isStillWanted, usualWorkingDays } from '@/lib/rights/tasks'
import { addWorkingDays } from '@/lib/rights/working-days'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from '../staff/load-case'
import { isRecipientQuestion } from './recipient-question'
import { openedFact } from './system-tasks'

/**
 * Legal says which recipients of the profile had the person's data (Art. 19): one task each to tell them, and for every other a
 * note that they never had them, by whom and when. Saying it again adds those that are new; one that is told already stays told.
 * Refuses with the codes of checkRecipients, TRANSITION_NOT_ALLOWED for a withdrawn request, NOT_FOUND.
 */
export async function chooseRecipients(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const known = controller().recipients.map(({ key }) => key)
  const had = valueOrRefuse(checkRecipients(input.raw, known))
  await transaction(async (tx) => {
    const work = await lockCase(tx, actor, input.reference)
    const { id: requestId, state } = work.request
    if (!isStillWanted({ kind: 'NOTIFY_RECIPIENT', action: null }, state)) throw notInState(state)
    const rows = await listTasks(actor, requestId, tx)
    const tasks = rows.filter(({ kind, past }) => kind === 'NOTIFY_RECIPIENT' && !past)
    const dueOn = addWorkingDays(receivedOn(now), usualWorkingDays)
    const never = {
      result: 'NOT_CONCERNED',
      at: now,
      byId: actor.accountId,
      sealedAnswer: null,
    } as const
    const facts: LedgerFact[] = []
    const question = tasks.find((task) => isRecipientQuestion(task) && !task.doneAt)
    if (question) await changeTask(tx, question.id, { done: { ...never, result: 'DONE' } })
    for (const about of known) {
      const concerned = had.includes(about)
      const task = tasks.find((one) => one.about === about)
      if (!task) {
        const fresh = {
          id: randomUUID(),
          requestId,
          kind: 'NOTIFY_RECIPIENT',
          about,
          dueOn,
        } as const
        await insertTask(tx, { ...fresh, createdById: actor.accountId, now })
        if (concerned) facts.push(openedFact(fresh))
        else await changeTask(tx, fresh.id, { done: never })
      } else if (concerned && task.result === 'NOT_CONCERNED') {
        await changeTask(tx, task.id, { dueOn, escalatedAt: null, done: null })
        facts.push(openedFact({ ...task, dueOn }))
      } else if (!concerned && !task.doneAt) {
        await changeTask(tx, task.id, { done: never })
      }
    }
    facts.push({
      type: 'recipients.chosen',
      version: 1,
      facts: { recipients: had },
      contents: null,
    })
    await appendToCase(tx, actor, work, now, facts)
  })
}
