'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor, requireFreshActor } from '@/lib/auth/require-actor'
import { askAgain, askForData } from '@/lib/casework/tasks/ask-colleague'
import { chooseRecipients } from '@/lib/casework/tasks/choose-recipients'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { useCollectedFile } from '@/lib/casework/tasks/use-collected-file'
import { withdrawTask } from '@/lib/casework/tasks/withdraw-task'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { taskActions } from '@/lib/rights/tasks'
import { action } from '@/lib/web/action'
import { many, one } from '@/lib/web/form-state'

const casePath = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Notes that something is done in the ticked systems. */
export const tick = action(async ({ values, locale }) => {
  const erases = many(values, 'done-ERASE').length > 0
  const actor = erases ? await requireFreshActor() : await requireActor()
  const reference = one(values, 'reference')
  const taskIds = taskActions.flatMap((each) => many(values, `done-${each}`))
  await tickSystems({ actor, reference, taskIds, fresh: erases, now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?ticked=1#tasks`))
})

/** Asks a colleague for the data they hold. */
export const collect = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await askForData({ actor, reference, raw: values, now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})

/** Asks a colleague to do an open task, or asks again. */
export const ask = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const taskId = one(values, 'task')
  await askAgain({ actor, reference, taskId, raw: values, now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})

/** Takes back what a colleague was asked. */
export const withdraw = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await withdrawTask({ actor, reference, taskId: one(values, 'task'), now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})

/** Makes a colleague's file part of the copy. */
export const useFile = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await useCollectedFile({ actor, reference, fileId: one(values, 'file'), now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}/tasks/${encodeURIComponent(one(values, 'task'))}`))
})

/** Says which recipients had the data. */
export const choose = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await chooseRecipients({ actor, reference, raw: values, now: now() })
  refresh()
  redirect(href(locale, `${casePath(reference)}?task=saved#tasks`))
})
