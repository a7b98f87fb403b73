'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { tickSystems } from '@/lib/casework/tasks/tick-systems'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { many, one } from '@/lib/web/form-state'

/** Notes that something is done in the ticked systems. */
export const tick = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await tickSystems({ actor, reference, taskIds: many(values, 'tasks'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?ticked=1#tasks`))
})
