import { changeTask } from '@/lib/data/tasks'
import { lockByLink, tasksBeside } from '@/lib/data/tasks-by-link'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkTaskAnswer } from '@/lib/rights/task-forms'
import { openPersonKey } from '@/lib/vault/person-key'
import { finishedFact } from './finished-fact'
import { openRecipientQuestion } from './recipient-question'
import { sealTaskAnswer } from './task-text'
import { hashOf, usable } from './view-linked-task'
import { countingWrongLinks } from './wrong-links'

/**
 * A colleague without an account answers one task through its link: done, or cannot and why. State, ledger event and the mail to
 * legal@ are one transaction. TASK_LINK_OVER as in viewLinkedTask; TASK_ANSWERED the second time; TOO_MANY_ATTEMPTS; the codes of
 * checkTaskAnswer.
 */
export async function answerLinkedTask(sent: TaskAnswer & { network: string }): Promise<void> {
  await countingWrongLinks(sent.network, () => answer(sent))
}

type TaskAnswer = { token: unknown; raw: Record<string, unknown>; now: Temporal.Instant }

async function answer(sent: TaskAnswer): Promise<void> {
  const { now } = sent
  const hash = hashOf(sent.token)
  await transaction(async (tx) => {
    const linked = usable(await lockByLink(tx, hash, now))
    const { task, request } = linked
    if (task.doneAt) throw new Refusal('TASK_ANSWERED')
    const { result, note } = valueOrRefuse(checkTaskAnswer(sent.raw))
    const key = await openPersonKey(request.keyId, tx)
    const sealedAnswer = note === null ? null : sealTaskAnswer(key, task.id, note)
    await changeTask(tx, task.id, { done: { result, at: now, byId: null, sealedAnswer } })
    const { id: requestId, ledgerStream: stream, dataSubjectId } = request
    const chain = { stream, kind: 'REQUEST', dataSubjectId, key, cause: 'SYSTEM', now } as const
    const facts = [finishedFact(task, { result, way: 'LINK', note })]
    if (task.kind === 'DO_IN_SYSTEM' && result === 'DONE') {
      const tasks = await tasksBeside(tx, linked)
      const question = { tasks, ticked: new Set<string>(), now }
      facts.push(...(await openRecipientQuestion(tx, requestId, question)))
    }
    await append(tx, chain, facts)
    await enqueueMail(tx, { kind: 'LEGAL_TASK_ANSWERED', requestId, taskId: task.id }, now)
  })
}
