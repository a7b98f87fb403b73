'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { revokeCopy } from '@/lib/casework/copies/revoke-copy'
import { removeFile } from '@/lib/casework/staff/remove-file'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Removes structured data from an open case. */
export const removeData = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await removeFile({ actor, reference, fileId: one(values, 'file'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?removed=1#files`))
})

/** Takes a delivered copy back. */
export const revoke = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await revokeCopy({ actor, reference, reason: one(values, 'revokeReason'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#files`))
})
