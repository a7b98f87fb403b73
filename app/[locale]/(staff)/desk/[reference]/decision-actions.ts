'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { closeRequest } from '@/lib/casework/staff/close-request'
import { restrictMeanwhile } from '@/lib/casework/staff/restrict-meanwhile'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Closes a case that is answered. */
export const close = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await closeRequest({ actor, reference, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}`))
})

/** Asks the systems to restrict the data while the case is looked into. */
export const restrict = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await restrictMeanwhile({ actor, reference, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#tasks`))
})
