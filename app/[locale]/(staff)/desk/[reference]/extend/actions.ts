'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { extendRequest, previewExtension } from '@/lib/casework/staff/extend-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { speaksOfWorkload } from '@/lib/rights/extension'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { wasPreviewed } from '@/lib/web/previewed'
import { tellOfChange } from '../tell-of-change'

/** Shows the notice of more time as the person will read it, then takes the time and sends the notice in one go. */
export const extend = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const input = { actor, reference, raw: values, now: now() }
  const letter = await previewExtension(input)
  values.workload = speaksOfWorkload(one(values, 'text')) ? 'yes' : 'no'
  if (!wasPreviewed(values, letter)) return
  const version = Number(one(values, 'version'))
  await tellOfChange(extendRequest({ ...input, version }), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?extended=1#clock`))
})
