import { controller } from '@/lib/controller/controller'
import { findRequest } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import { dateInText } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { openPersonKey } from '@/lib/vault/person-key'
import { openTask } from './task-text'

export type ToldRecipient = {
  id: string
  /** Their name, or the group of the profile while nobody has named them. */
  name: string
  result: 'DONE' | 'IMPOSSIBLE' | 'DISPROPORTIONATE' | null
  on: Temporal.PlainDate | null
}

/** The recipients that had the data of a request the actor may see, and whether they have been told (Art. 19). */
export async function toldRecipients(
  locale: Locale,
  actor: Actor,
  reference: string,
): Promise<ToldRecipient[]> {
  const request = await findRequest(actor, reference)
  if (!request) return []
  const tasks = (await listTasks(actor, request.id)).filter(
    ({ kind, about, result }) => kind === 'NOTIFY_RECIPIENT' && about && result !== 'NOT_CONCERNED',
  )
  if (tasks.length === 0) return []
  const key = await openPersonKey(request.keyId)
  return tasks.map((task) => {
    const { result, doneAt } = task
    const group = controller().recipients.find((one) => one.key === task.about)
    const name = (task.doneAt && openTask(key, task).text?.name) || group?.label[locale]
    return {
      id: task.id,
      name: name ?? '',
      result: result === 'NOT_CONCERNED' ? null : result,
      on: doneAt && receivedOn(doneAt),
    }
  })
}

/** The same as lines for a letter: who was told when, and who could not be. Empty where nobody had the data. */
export async function noticesInWords(
  locale: Locale,
  actor: Actor,
  reference: string,
): Promise<string[]> {
  const t = await translator(locale, 'told')
  const recipients = await toldRecipients(locale, actor, reference)
  return recipients.map(({ name, result, on }) =>
    t(`line.${result ?? 'OPEN'}`, { name, date: on ? dateInText(locale, on) : '' }),
  )
}
