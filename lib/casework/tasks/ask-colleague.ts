import { randomUUID } from 'node:crypto'
import { insertTask } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkTaskAsk, type TaskAsk } from '@/lib/rights/task-forms'
import { authorise } from '../authorise'
import { appendToCase, type LockedCase, lockCase, startWork } from '../staff/load-case'
import { notBeforeTheCopy } from './copy-before-erasing'
import { lockOpenTask } from './open-task'
import { sendLink } from './send-link'
import { openedFact } from './system-tasks'
import { sealTaskEmail, sealTaskText } from './task-text'

type Asked = {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}

/**
 * Asks a colleague, who needs no account, for data they hold: a task with its mail and link. Refuses with the codes of checkTaskAsk, TRANSITION_NOT_ALLOWED for an ended request, NOT_FOUND.
 */
export async function askForData(input: Asked): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const ask = valueOrRefuse(checkTaskAsk(input.raw, receivedOn(now)))
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    if (isEnded(locked.request.state)) throw notInState(locked.request.state)
    const work = await startWork(tx, actor, locked, now)
    const requestId = work.request.id
    const { dueOn } = ask
    const task = { id: randomUUID(), requestId, kind: 'COLLECT', dueOn } as const
    await insertTask(tx, { ...task, createdById: actor.accountId, now })
    await appendToCase(tx, actor, work, now, [openedFact(task), askedFact(task.id, ask)])
    await write(tx, work, task.id, ask, now)
  })
}

/**
 * Asks a colleague to do an open task, or asks again: with another day, other words, another address. The link of an earlier mail
 * stops working, and "cannot" is taken as answered no more. Refuses as askForData does, and as lockOpenTask does; COPY_COMES_FIRST.
 */
export async function askAgain(input: Asked & { taskId: string }): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const ask = valueOrRefuse(checkTaskAsk(input.raw, receivedOn(now)))
  await transaction(async (tx) => {
    const { work, task } = await lockOpenTask(tx, actor, input)
    if (task.kind !== 'DO_IN_SYSTEM' && task.kind !== 'COLLECT') throw new Refusal('NOT_FOUND')
    await notBeforeTheCopy(tx, work, [task], '')
    // A restriction is lifted when its request has ended.
    const begun = task.action === 'LIFT' ? work : await startWork(tx, actor, work, now)
    await appendToCase(tx, actor, begun, now, [askedFact(task.id, ask)])
    await write(tx, work, task.id, ask, now)
  })
}

function askedFact(id: string, { email, text, dueOn }: TaskAsk): LedgerFact {
  const facts = { task: id, due: dueOn.toString() }
  return { type: 'task.asked', version: 1, facts, contents: { to: email, text } }
}

async function write(
  tx: Tx,
  { request, key }: LockedCase,
  id: string,
  { email, text, dueOn, locale }: TaskAsk,
  now: Temporal.Instant,
): Promise<void> {
  await sendLink(
    tx,
    { id, requestId: request.id, dueOn },
    { kind: 'TASK', now },
    {
      dueOn,
      locale,
      sealedText: sealTaskText(key, id, { name: null, text }),
      sealedEmail: sealTaskEmail(key, id, email),
      askedAt: now,
      remindedAt: null,
      escalatedAt: null,
      done: null,
    },
  )
}
