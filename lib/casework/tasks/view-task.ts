import { listFiles } from '@/lib/data/files'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import type { Actor } from '@/lib/rights/actor'
import { readReference } from '@/lib/rights/reference'
import { isToldToRecipients, type TaskAction } from '@/lib/rights/tasks'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { openFile, type ViewedFile } from '../requests/file-names'
import { type ViewedTask, viewTasks } from './view-tasks'

export type TaskFile = ViewedFile & { inCopy: boolean }

/** A case's request with its tasks, for staff who work on it. NOT_FOUND for others. */
export async function viewCaseTasks(
  actor: Actor,
  reference: string,
): Promise<{ request: RequestRow; tasks: ViewedTask[] }> {
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(reference) ?? ''))
  const key = await openPersonKey(request.keyId)
  return { request, tasks: await viewTasks(key, await listTasks(actor, request.id)) }
}

/** One task of a case, and the files a colleague handed in with it. NOT_FOUND for another case's. */
export async function viewTask(
  actor: Actor,
  reference: string,
  taskId: string,
): Promise<{ request: RequestRow; task: ViewedTask; told: TaskAction; files: TaskFile[] }> {
  const { request, tasks } = await viewCaseTasks(actor, reference)
  const task = found(tasks.find(({ id }) => id === taskId) ?? null)
  const key = await openPersonKey(request.keyId)
  const rows = (await listFiles(actor, request.id)).filter((file) => file.taskId === task.id)
  const files = rows.map((row) => ({ ...openFile(key, row), inCopy: row.purpose === 'COPY' }))
  return { request, task, files, told: toldOf(request, tasks) }
}

/** What recipients are told of: what was done in the systems, or else what the request asks for (Art. 19). */
function toldOf({ kind }: RequestRow, tasks: ViewedTask[]): TaskAction {
  const done = tasks.flatMap(({ action }) => (action && isToldToRecipients(action) ? [action] : []))
  if (done[0]) return done[0]
  if (kind === 'RECTIFICATION') return 'CORRECT'
  return kind === 'RESTRICTION' ? 'RESTRICT' : 'ERASE'
}
