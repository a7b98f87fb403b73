'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { completeTask } from '@/lib/casework/staff/complete-task'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Removes a file from an open case. */
export const remove = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await removeFile({ actor, reference, fileId: one(values, 'file'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?removed=1#files`))
})

/** Notes that what was withdrawn is stopped in every system. */
export const finish = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await completeTask({ actor, reference, taskId: one(values, 'task'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}`))
})
