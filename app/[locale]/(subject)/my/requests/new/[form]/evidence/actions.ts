'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { removeDraftFile } from '@/lib/casework/requests/remove-draft-file'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { evidenceKey } from '@/lib/rights/forms/request-form'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { readFormName } from '../read-form-name'
import { stepPath } from '../step-path'

/** Removes a file from a draft. */
export const remove = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const form = readFormName(values)
  await removeDraftFile({ actor, form, fileId: one(values, 'kept'), now: now() })
  refresh()
  redirect(href(locale, `${stepPath(form, evidenceKey)}?removed=1`))
})
