import { randomUUID } from 'node:crypto'
import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { taskTokenOf } from '@/lib/auth/task-token'
import { changeTask, type TaskChange } from '@/lib/data/tasks'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { receivedOn } from '@/lib/rights/deadline'
import { linkExpiry } from '@/lib/rights/tasks'

/** Owes a colleague a mail with a fresh link to one task; the link of the mail before stops working. */
export async function sendLink(
  tx: Tx,
  task: { id: string; requestId: string; dueOn: Temporal.PlainDate },
  mail: { kind: 'TASK' | 'TASK_REMINDER'; now: Temporal.Instant },
  change: TaskChange = {},
): Promise<void> {
  const { kind, now } = mail
  const { requestId } = task
  const id = randomUUID()
  const hash = tokenHash(taskTokenOf(id))
  const expiresAt = linkExpiry(task.dueOn, receivedOn(now))
  await changeTask(tx, task.id, { ...change, link: { hash, expiresAt } })
  await enqueueMail(tx, { id, kind, requestId, taskId: task.id }, now)
}
