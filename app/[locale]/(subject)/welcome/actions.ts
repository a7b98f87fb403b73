'use server'

import { redirect } from 'next/navigation'
import { clearCookie, sessionCookie } from '@/lib/auth/cookies'
import { requireActor } from '@/lib/auth/require-actor'
import { markProtected } from '@/lib/casework/people/mark-protected'
import { welcome } from '@/lib/casework/people/welcome'
import { now } from '@/lib/clock'
import { href, withoutLocale } from '@/lib/i18n/href'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { noteRefusal } from '@/lib/web/refused'
import { wayBack } from '@/lib/web/way-back'

export const sayWhoYouAre = action(async ({ form, values, locale }) => {
  const actor = await requireActor()
  try {
    await welcome({ actor, raw: values, locale, now: now() })
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'UNDER_AGE')) throw error
    noteRefusal('action', error)
    await clearCookie(sessionCookie())
    redirect(href(locale, '/under-18'))
  }
  const next = wayBack(form.get('next'))
  redirect(href(locale, next ? withoutLocale(next) : '/my/requests/new'))
})

export const markMe = action(async ({ locale }) => {
  const actor = await requireActor()
  await markProtected({ actor, now: now() })
  redirect(href(locale, '/my/requests/new'))
})
