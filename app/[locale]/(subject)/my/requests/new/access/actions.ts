'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { clearCookie, sessionCookie } from '@/lib/auth/cookies'
import { requireActor } from '@/lib/auth/require-actor'
import { answerAccessStep } from '@/lib/casework/requests/access-draft'
import { submitAccess } from '@/lib/casework/requests/submit-access'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { nextAccessStep } from '@/lib/rights/access-draft'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { accessStepPath } from './step-path'

export const answerScope = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const draft = await answerAccessStep({ actor, step: 'scope', raw: values, now: now() })
  refresh()
  redirect(href(locale, accessStepPath(nextAccessStep(draft))))
})

export const answerCategories = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const draft = await answerAccessStep({ actor, step: 'categories', raw: values, now: now() })
  refresh()
  redirect(href(locale, accessStepPath(nextAccessStep(draft))))
})

export const answerPeriod = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const draft = await answerAccessStep({ actor, step: 'period', raw: values, now: now() })
  refresh()
  redirect(href(locale, accessStepPath(nextAccessStep(draft))))
})

export const submit = action(async ({ form, locale }) => {
  const actor = await requireActor()
  try {
    const draft = { draftId: String(form.get('draft')), draftVersion: Number(form.get('version')) }
    const { reference } = await submitAccess({ actor, ...draft, locale, now: now() })
    refresh()
    redirect(href(locale, `/my/requests/${reference}/receipt`))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'DRAFT_CHANGED') refresh()
    if (!(error instanceof Refusal && error.code === 'UNDER_AGE')) throw error
    await clearCookie(sessionCookie())
    redirect(href(locale, '/under-18'))
  }
})
