import { createHash } from 'node:crypto'
import { linesToFill } from '@/lib/controller/lines-to-fill'
import { changeTask, type TaskRow } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkNotice, checkNoticeEnding } from '@/lib/rights/task-forms'
import type { TaskResult } from '@/lib/rights/tasks'
import { authorise, found } from '../authorise'
import { appendToCase } from '../staff/load-case'
import { lockOpenTask } from './open-task'
import { openTask, sealTaskAnswer, sealTaskEmail, sealTaskText, type TaskText } from './task-text'

type Given = { actor: Actor; reference: string; taskId: string; now: Temporal.Instant }

/** Saves a notice to a recipient (Art. 19) as it is to be sent, for the preview. The codes of checkNotice, and of lockOpenTask. */
export async function saveNotice(input: Given & { raw: Record<string, unknown> }): Promise<void> {
  const { actor } = input
  authorise(actor, 'case.work')
  const { name, email, text, locale } = valueOrRefuse(checkNotice(input.raw))
  refuseUnfilled(text)
  await transaction(async (tx) => {
    const { work, task } = await lockNotice(tx, input)
    await changeTask(tx, task.id, {
      locale,
      sealedText: sealTaskText(work.key, task.id, { name, text }),
      sealedEmail: sealTaskEmail(work.key, task.id, email),
    })
  })
}

/**
 * Sends a saved notice to its recipient, in the words that were previewed. LETTER_CHANGED_SINCE_PREVIEW when a colleague has saved
 * other words since (`seen` is the text that was shown), NOTICE_MISSING when none is saved; the codes of lockOpenTask.
 */
export async function sendNotice(input: Given & { seen: string }): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const { work, task } = await lockNotice(tx, input)
    const { text: saved, email } = openTask(work.key, task)
    if (!saved || !email) throw new Refusal('NOTICE_MISSING')
    if (noticeSeen(saved.text) !== input.seen) throw new Refusal('LETTER_CHANGED_SINCE_PREVIEW')
    refuseUnfilled(saved.text)
    const done = { result: 'DONE', at: now, byId: actor.accountId, sealedAnswer: null } as const
    await changeTask(tx, task.id, { askedAt: now, done })
    await appendToCase(tx, actor, work, now, [told(task, 'DONE', 'MAIL', saved)])
    const requestId = work.request.id
    await enqueueMail(tx, { kind: 'RECIPIENT_NOTICE', requestId, taskId: task.id }, now)
  })
}

/**
 * Ends a notice without a mail: told in another way, or not told because it is impossible or would take a disproportionate effort,
 * with the reason; or a recipient that never had the data. The codes of checkNoticeEnding, and of lockOpenTask.
 */
export async function endNotice(input: Given & { raw: Record<string, unknown> }): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const { result, name, reason } = valueOrRefuse(checkNoticeEnding(input.raw))
  await transaction(async (tx) => {
    const { work, task } = await lockNotice(tx, input)
    const sealedAnswer = sealTaskAnswer(work.key, task.id, reason)
    await changeTask(tx, task.id, {
      sealedText: sealTaskText(work.key, task.id, { name, text: '' }),
      sealedEmail: null,
      done: { result, at: now, byId: actor.accountId, sealedAnswer },
    })
    await appendToCase(tx, actor, work, now, [told(task, result, 'OTHER', { name, text: reason })])
  })
}

/** What the preview posts to say which words it showed. */
export function noticeSeen(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

async function lockNotice(tx: Tx, input: Given) {
  const locked = await lockOpenTask(tx, input.actor, input)
  if (locked.task.kind !== 'NOTIFY_RECIPIENT' || !locked.task.about) throw new Refusal('NOT_FOUND')
  return locked
}

function refuseUnfilled(text: string): void {
  const count = linesToFill(text).length
  if (count === 0) return
  const problem = { field: 'text', code: 'ANSWER_HAS_LINES_TO_FILL', detail: { count } } as const
  throw new Refusal('ANSWER_HAS_LINES_TO_FILL', [problem])
}

function told(
  task: TaskRow,
  result: TaskResult,
  way: 'MAIL' | 'OTHER',
  { name, text }: TaskText,
): LedgerFact {
  const facts = { task: task.id, recipient: found(task.about), result, way }
  return { type: 'recipient.told', version: 1, facts, contents: { name: name ?? '', text } }
}
