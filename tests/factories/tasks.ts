import { taskTokenOf } from '@/lib/auth/task-token'
import { lockCase } from '@/lib/casework/staff/load-case'
import { setSystemTasks } from '@/lib/casework/tasks/system-tasks'
import { viewCaseTasks } from '@/lib/casework/tasks/view-task'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { Measure } from '@/lib/rights/tasks'
import { sql } from '@/tests/support/database'
import { anAccount, noon } from './people'
import { aFiledRequest } from './requests'

export const monday = noon.add({ hours: 24 })

/** A case with an officer. */
export async function aCase(): Promise<{ legal: Actor; person: Actor; reference: string }> {
  const { person, reference } = await aFiledRequest()
  return { legal: await anAccount('LEGAL'), person, reference }
}

/** What a decision to do this asks of the systems. */
export async function decided(
  actor: Actor,
  reference: string,
  measures: Measure[],
  now = monday,
): Promise<void> {
  await transaction(async (tx) =>
    setSystemTasks(tx, actor, await lockCase(tx, actor, reference), measures, now),
  )
}

/** What asking a colleague posts; due on the Thursday, 26 November 2026. */
export function askRaw(changed: Record<string, unknown> = {}): Record<string, unknown> {
  const due = { 'due-day': '26', 'due-month': '11', 'due-year': '2026' }
  const text = 'Lämna det ni har om Lo Provsson.'
  return { email: 'kollega@example.com', text, language: 'sv', ...due, ...changed }
}

/** The token in the latest mail about a task. */
export async function tokenOf(taskId: string): Promise<string> {
  const [mail] = await sql<{ id: string }>(
    `SELECT m."id" FROM "OutgoingMail" m WHERE m."taskId" = $1 AND m."kind"::text IN ('TASK', 'TASK_REMINDER')
     ORDER BY m."createdAt" DESC LIMIT 1`,
    [taskId],
  )
  return taskTokenOf(mail?.id ?? '')
}

/** The tasks of a case as legal sees them. */
export async function tasksOf(actor: Actor, reference: string) {
  return (await viewCaseTasks(actor, reference)).tasks
}
