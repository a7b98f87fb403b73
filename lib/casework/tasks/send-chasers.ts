import type { RequestRow } from '@/lib/data/request-rows'
import { changeTask, type TaskRow } from '@/lib/data/tasks'
import { lockWithDueTasks } from '@/lib/data/tasks-due'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { receivedOn } from '@/lib/rights/deadline'
import { dueChaser, isStillWanted } from '@/lib/rights/tasks'
import { addWorkingDays } from '@/lib/rights/working-days'
import { openPersonKey } from '@/lib/vault/person-key'
import { openFiled } from '../requests/filed'
import { copyBeforeErasing } from './copy-before-erasing'
import { sendLink } from './send-link'

const first = '00000000-0000-0000-0000-000000000000'

/**
 * Reminds colleagues the working day before and on the due day, with a fresh link, and tells legal@ the working day after what is
 * overdue in a case, in one mail. A transaction for each request; several workers at once share the work. Returns how many mails.
 */
export async function sendChasers(now: Temporal.Instant): Promise<number> {
  let after = first
  let sent = 0
  for (;;) {
    const seen = await transaction((tx) => chaseNext(tx, after, now))
    if (!seen) return sent
    after = seen.id
    sent += seen.sent
  }
}

async function chaseNext(
  tx: Tx,
  after: string,
  now: Temporal.Instant,
): Promise<{ id: string; sent: number } | null> {
  const today = receivedOn(now)
  const found = await lockWithDueTasks(tx, after, addWorkingDays(today, 1))
  if (!found) return null
  const { request } = found
  const { id: requestId, ledgerStream: stream, dataSubjectId } = request
  const inSystems = found.tasks.some(({ kind }) => kind === 'DO_IN_SYSTEM')
  const facts: LedgerFact[] = []
  let overdue = 0
  let sent = 0
  for (const task of found.tasks) {
    // The whole of a withdrawn consent is late when one of its systems is: said once.
    if (task.kind === 'STOP_IN_EVERY_SYSTEM' && inSystems) continue
    if (!isStillWanted(task, request.state)) continue
    const chaser = dueChaser(chased(task), today)
    const about = { version: 1, facts: { task: task.id }, contents: null } as const
    if (chaser === 'REMINDER' && !(await waitsForCopy(tx, request, task))) {
      const mail = { kind: 'TASK_REMINDER', now } as const
      await sendLink(tx, { id: task.id, requestId, dueOn: task.dueOn }, mail, { remindedAt: now })
      facts.push({ type: 'task.reminded', ...about })
      sent += 1
    }
    if (chaser === 'ESCALATION') {
      await changeTask(tx, task.id, { escalatedAt: now })
      facts.push({ type: 'task.escalated', ...about })
      overdue += 1
    }
  }
  if (overdue > 0) await enqueueMail(tx, { kind: 'TASK_ESCALATED', requestId }, now)
  if (facts.length > 0) {
    const chain = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
    await append(tx, { ...chain, now }, facts)
  }
  return { id: requestId, sent: sent + (overdue > 0 ? 1 : 0) }
}

/** Nobody is reminded to erase what the person waits for a copy of. */
async function waitsForCopy(tx: Tx, request: RequestRow, task: TaskRow): Promise<boolean> {
  if (task.action !== 'ERASE') return false
  const filed = openFiled(await openPersonKey(request.keyId, tx), request)
  return (await copyBeforeErasing({ request, filed }, [task], tx)) !== null
}

function chased(task: TaskRow) {
  const { dueOn, askedAt, remindedAt, escalatedAt } = task
  // Who is told of a recipient is nobody that could be reminded.
  const written = task.kind === 'NOTIFY_RECIPIENT' ? null : (remindedAt ?? askedAt)
  return { dueOn, writtenOn: written && receivedOn(written), escalated: escalatedAt !== null }
}
