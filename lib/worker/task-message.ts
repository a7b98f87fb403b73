import { tokenHash } from '@/lib/auth/sign-in-tokens'
import { taskTokenOf } from '@/lib/auth/task-token'
import { openTask } from '@/lib/casework/tasks/task-text'
import { placeOf } from '@/lib/casework/tasks/view-tasks'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import type { OwedMail } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { findByLink, findTask } from '@/lib/data/tasks-by-link'
import { countEscalated } from '@/lib/data/tasks-due'
import { openPersonKey } from '@/lib/vault/person-key'
import type { Addressed } from './mail-message'
import { portalLink } from './portal-link'

/** A mail about tasks, to whom it goes; null when it is none of these, or there is nothing to say any more. */
export async function taskMessage(mail: OwedMail, request: RequestRow): Promise<Addressed | null> {
  switch (mail.kind) {
    case 'TASK':
    case 'TASK_REMINDER':
      return toColleague(mail, request)
    case 'RECIPIENT_NOTICE':
      return toRecipient(mail, request)
    case 'LEGAL_TASK_ANSWERED':
    case 'TASK_ESCALATED':
      return toLegal(mail, request)
    default:
      return null
  }
}

/** Nothing where the task was answered or taken back meanwhile, or where a newer mail has the link that works. */
async function toColleague(mail: OwedMail, request: RequestRow): Promise<Addressed | null> {
  const token = taskTokenOf(mail.id)
  const linked = await findByLink(tokenHash(token), now())
  if (!linked || linked.task.doneAt) return null
  const { task } = linked
  const { email } = openTask(await openPersonKey(request.keyId), task)
  if (!email) return null
  const locale = task.locale ?? houseLanguage()
  const message = {
    type: 'task',
    about: mail.kind === 'TASK' ? 'asked' : 'reminder',
    locale,
    reference: request.reference,
    kind: task.kind,
    action: task.action,
    place: placeOf(task).label?.[locale] ?? null,
    due: task.dueOn.toString(),
    link: portalLink(locale, `/task?t=${token}`),
  } as const
  return { to: email, message }
}

async function toRecipient(mail: OwedMail, request: RequestRow): Promise<Addressed | null> {
  const task = mail.taskId ? await findTask(mail.taskId) : null
  if (!task) return null
  const { text, email } = openTask(await openPersonKey(request.keyId), task)
  if (!text || !email) return null
  const locale = task.locale ?? houseLanguage()
  const { reference } = request
  const about = { type: 'recipient-notice', locale, reference, link: null } as const
  return { to: email, message: { ...about, text: text.text } }
}

async function toLegal(mail: OwedMail, request: RequestRow): Promise<Addressed | null> {
  const locale = houseLanguage()
  const { reference } = request
  const link = portalLink(locale, `/desk/${reference}`)
  const shared = { type: 'legal-task', locale, reference, link } as const
  const to = controller().privacyContact
  if (mail.kind === 'TASK_ESCALATED') {
    const count = await countEscalated(request.id)
    return count > 0 ? { to, message: { ...shared, about: { event: 'escalated', count } } } : null
  }
  const task = mail.taskId ? await findTask(mail.taskId) : null
  const result = task?.result === 'IMPOSSIBLE' ? 'IMPOSSIBLE' : 'DONE'
  return task && { to, message: { ...shared, about: { event: 'answered', result } } }
}

function houseLanguage() {
  return controller().languages.order[0] ?? 'sv'
}
