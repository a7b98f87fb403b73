'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireFreshSession } from '@/lib/auth/own-session'
import { endOtherSessions, endSession } from '@/lib/casework/sessions/end-sessions'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Ends one of one's own other sessions. */
export const end = action(async ({ values, locale }) => {
  await endSession(await requireFreshSession(), one(values, 'session'), now())
  refresh()
  redirect(href(locale, '/account/sessions?done=one'))
})

/** Ends all of one's own sessions but this one. */
export const endOthers = action(async ({ locale }) => {
  await endOtherSessions(await requireFreshSession(), now())
  refresh()
  redirect(href(locale, '/account/sessions?done=others'))
})
