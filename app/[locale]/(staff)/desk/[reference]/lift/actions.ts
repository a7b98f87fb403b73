'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { liftRestriction, tellOfLifting } from '@/lib/casework/staff/lift-restriction'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Tells the person that the restriction will be lifted. */
export const tell = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await tellOfLifting({ actor, reference, reason: one(values, 'reason'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#decision`))
})

/** Notes that the restriction is lifted. */
export const lift = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await liftRestriction({ actor, reference, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#decision`))
})
