'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { endNotice, saveNotice, sendNotice } from '@/lib/casework/tasks/recipient-notice'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

const casePath = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Saves a notice and shows how the mail will look. */
export const save = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const taskId = one(values, 'task')
  await saveNotice({ actor, reference, taskId, raw: values, now: now() })
  const page = `${casePath(reference)}/tasks/${encodeURIComponent(taskId)}?preview=1`
  refresh()
  redirect(href(locale, page))
})

/** Sends the notice that was previewed. */
export const send = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const taskId = one(values, 'task')
  await sendNotice({ actor, reference, taskId, seen: one(values, 'seen'), now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})

/** Ends a notice without a mail. */
export const end = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const taskId = one(values, 'task')
  await endNotice({ actor, reference, taskId, raw: values, now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})
