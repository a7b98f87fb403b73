'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { tellOfChange } from '../tell-of-change'
import { readOutcome } from './read-outcome'

/** Sends the answer that was previewed. */
export const send = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const outcome = readOutcome(one(values, 'outcome'))
  const version = Number(one(values, 'version'))
  const identityCheck = { way: one(values, 'way'), note: one(values, 'note') }
  const input = { actor, reference, outcome, identityCheck, version, now: now() }
  await tellOfChange(deliverAnswer(input), 'LETTER_CHANGED_SINCE_PREVIEW')
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?sent=1`))
})
