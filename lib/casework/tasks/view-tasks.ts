import { controller } from '@/lib/controller/controller'
import type { Wording } from '@/lib/controller/profile'
import { findAccount } from '@/lib/data/accounts'
import type { TaskRow } from '@/lib/data/tasks'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { ownSystems } from './systems'
import { openTask, type TaskText } from './task-text'

export type ViewedTask = Omit<TaskRow, 'sealedText' | 'sealedEmail' | 'sealedAnswer'> & {
  /** The system or recipient in words; null for a task about neither. */
  label: Wording | null
  /** An example of the trial. */
  example: boolean
  /** Who sees to the system, as the profile has it. */
  colleague: string | null
  /** Who was asked or told. */
  email: string | null
  text: TaskText | null
  answer: string | null
  /** The officer who ended it; null where it was answered through a link. */
  doneBy: string | null
}

/** The tasks of a case for staff who work on it: what, where, who, when. */
export async function viewTasks(key: PersonKey, tasks: TaskRow[]): Promise<ViewedTask[]> {
  const officers = new Map<string, string | null>()
  const viewed: ViewedTask[] = []
  for (const task of tasks) {
    const { sealedText, sealedEmail, sealedAnswer, ...rest } = task
    const { doneById } = task
    if (doneById && !officers.has(doneById)) officers.set(doneById, await addressOf(doneById))
    viewed.push({
      ...rest,
      ...placeOf(task),
      ...openTask(key, { id: task.id, sealedText, sealedEmail, sealedAnswer }),
      doneBy: doneById && (officers.get(doneById) ?? null),
    })
  }
  return viewed
}

/** What a task is about, from the profile; a key that the profile no longer has stands for itself. */
export function placeOf({ kind, about }: Pick<TaskRow, 'kind' | 'about'>) {
  if (!about) return { label: null, example: false, colleague: null }
  const nameless = { sv: about, en: about }
  if (kind === 'NOTIFY_RECIPIENT') {
    const recipient = controller().recipients.find(({ key }) => key === about)
    return { label: recipient?.label ?? nameless, example: false, colleague: null }
  }
  const system = ownSystems().find(({ key }) => key === about)
  return {
    label: system?.label ?? nameless,
    example: system?.example ?? false,
    colleague: system?.colleague ?? null,
  }
}

async function addressOf(accountId: string): Promise<string | null> {
  const account = await findAccount(accountId)
  if (!account) return null
  const key = await openPersonKey(account.keyId)
  return openText(key, `account.email:${accountId}`, account.sealedEmail)
}
