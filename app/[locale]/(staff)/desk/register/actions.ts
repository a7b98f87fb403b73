'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { registerRequest } from '@/lib/casework/staff/register/register-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Takes in a request that came beside the portal. */
export const register = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const t = await translator('sv', 'desk-register')
  const registrationId = one(values, 'registrationId')
  const input = { actor, raw: values, registrationId, mediation: t('mediation'), now: now() }
  const { reference } = await registerRequest(input)
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?registered=1`))
})
