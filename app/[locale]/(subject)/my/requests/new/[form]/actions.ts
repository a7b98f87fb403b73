'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { clearCookie, sessionCookie } from '@/lib/auth/cookies'
import { requireActor } from '@/lib/auth/require-actor'
import { remindMe } from '@/lib/casework/free-copy/remind-me'
import { answerStep } from '@/lib/casework/requests/draft'
import { type FiledRequest, submitRequest } from '@/lib/casework/requests/submit-request'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { forms } from '@/lib/rights/forms/forms'
import { nextStep } from '@/lib/rights/forms/request-form'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { noteRefusal } from '@/lib/web/refused'
import { nameTheFields } from './name-the-fields'
import { readFormName } from './read-form-name'
import { stepPath } from './step-path'

const copyNotFree = new Set(['OPEN_REQUEST_EXISTS', 'FREE_COPY_USED'])

export const answer = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const form = readFormName(values)
  const draft = await answerStep({
    actor,
    form,
    step: one(values, 'step'),
    raw: values,
    now: now(),
  }).catch(nameTheFields(locale))
  refresh()
  redirect(href(locale, stepPath(form, nextStep(forms[form], draft))))
})

export const askAgain = action(async ({ values, locale }) => {
  const actor = await requireActor()
  await answerStep({ actor, form: 'access', step: 'again', raw: values, now: now() })
  refresh()
  redirect(href(locale, stepPath('access', 'scope')))
})

export const remind = action(async ({ locale }) => {
  await remindMe(await requireActor(), now())
  refresh()
  redirect(href(locale, '/my/requests/new/access'))
})

function receiptPath({ reference, kind }: FiledRequest): string {
  if (kind === 'CONSENT_WITHDRAWAL') return `/my/consents/${reference}/done`
  return `/my/requests/${reference}/receipt`
}

export const submit = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const form = readFormName(values)
  const draft = { draftId: one(values, 'draft'), draftVersion: Number(one(values, 'version')) }
  try {
    const filed = await submitRequest({ actor, form, ...draft, locale, now: now() })
    refresh()
    redirect(href(locale, receiptPath(filed)))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'DRAFT_CHANGED') refresh()
    if (error instanceof Refusal && copyNotFree.has(error.code)) {
      noteRefusal('action', error)
      redirect(href(locale, '/my/requests/new/access'))
    }
    if (!(error instanceof Refusal && error.code === 'UNDER_AGE')) throw error
    noteRefusal('action', error)
    await clearCookie(sessionCookie())
    redirect(href(locale, '/under-18'))
  }
})
