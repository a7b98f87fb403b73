'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { fillLine } from '@/lib/casework/staff/fill-line'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Fills in a line once for all. */
export const fill = action(async ({ values, locale }) => {
  const actor = await requireActor()
  await fillLine({ actor, raw: values, now: now() })
  refresh()
  const key = encodeURIComponent(one(values, 'key'))
  redirect(href(locale, `/desk/lines?saved=${key}#${key}`))
})
