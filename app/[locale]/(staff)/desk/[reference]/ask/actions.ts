'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { askClarification } from '@/lib/casework/staff/ask-clarification'
import { askIdentity } from '@/lib/casework/staff/ask-identity'
import { previewQuestion } from '@/lib/casework/staff/view-asking'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { wasPreviewed } from '@/lib/web/previewed'
import { tellOfChange } from '../tell-of-change'

const after = (reference: string) => `/desk/${encodeURIComponent(reference)}?asked=1#clock`

/** Shows the question on a doubt about identity as the person will read it, then sends it. */
export const askWho = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const asked = { actor, reference, raw: values, now: now() }
  const letter = await previewQuestion({ ...asked, reason: 'IDENTITY' })
  if (!wasPreviewed(values, letter)) return
  const version = Number(one(values, 'version'))
  await tellOfChange(askIdentity({ ...asked, version }), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, after(reference)))
})

/** Shows the clarification as the person will read it, then sends it. */
export const askWhat = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const asked = { actor, reference, raw: values, now: now() }
  const letter = await previewQuestion({ ...asked, reason: 'CLARIFICATION' })
  if (!wasPreviewed(values, letter)) return
  const version = Number(one(values, 'version'))
  await tellOfChange(askClarification({ ...asked, version }), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, after(reference)))
})
