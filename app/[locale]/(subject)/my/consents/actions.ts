'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { clearCookie, sessionCookie } from '@/lib/auth/cookies'
import { requireActor } from '@/lib/auth/require-actor'
import { withdrawConsents } from '@/lib/casework/consents/withdraw-consents'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { noteRefusal } from '@/lib/web/refused'

/** Withdraws the chosen consents; nothing more is asked. */
export const withdraw = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const withdrawal = { actor, raw: values, locale, now: now() }
  const { reference } = await withdrawConsents(withdrawal).catch(async (error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'UNDER_AGE')) throw error
    noteRefusal('action', error)
    await clearCookie(sessionCookie())
    return redirect(href(locale, '/under-18'))
  })
  refresh()
  redirect(href(locale, `/my/consents/${reference}/done`))
})
