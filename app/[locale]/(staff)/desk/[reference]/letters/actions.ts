'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { postLetter } from '@/lib/casework/staff/letters/post-letter'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Notes the day on which a printed letter was posted. */
export const notePosted = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const letterId = one(values, 'letter')
  await postLetter({ actor, reference, letterId, raw: values, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?posted=1#letters`))
})
