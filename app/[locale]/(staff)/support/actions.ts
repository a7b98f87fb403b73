'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { checkCaller } from '@/lib/casework/support/check-caller'
import { lookUp } from '@/lib/casework/support/look-up'
import { mailStatus } from '@/lib/casework/support/mail-status'
import { noteToLegal } from '@/lib/casework/support/note-to-legal'
import { takeDown } from '@/lib/casework/support/take-down'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/rights/refusal'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Looks up a status; the address that follows tells nothing of who was looked for. */
export const look = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const { id } = await lookUp({ actor, raw: values, now: now() })
  redirect(href(locale, `/support/${id}`))
})

/** Whether what the caller says fits. */
export const check = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const id = one(values, 'lookUp')
  const { fits } = await checkCaller({ actor, id, raw: values, now: now() })
  if (!fits) {
    throw new Refusal('CALLER_DOES_NOT_FIT', [{ field: 'said', code: 'CALLER_DOES_NOT_FIT' }])
  }
  refresh()
  redirect(href(locale, `/support/${id}?fits=1#caller`))
})

/** Mails the status to the address on the case. */
export const mail = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const id = one(values, 'lookUp')
  await mailStatus({ actor, id, reference: one(values, 'reference'), now: now() })
  refresh()
  redirect(href(locale, `/support/${id}?mailed=1`))
})

/** Leaves legal a note. */
export const note = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const id = one(values, 'lookUp')
  const [reference, noteId, text] = ['reference', 'noteId', 'text'].map((name) => one(values, name))
  const input = { reference: reference ?? '', noteId: noteId ?? '', text: text ?? '' }
  await noteToLegal({ actor, id, ...input, now: now() })
  refresh()
  redirect(href(locale, `/support/${id}?noted=1`))
})

/** Takes down what a caller wants. */
export const take = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const t = await translator('sv', 'desk-register')
  const registrationId = one(values, 'registrationId')
  const input = { actor, raw: values, registrationId, mediation: t('mediation'), now: now() }
  const { reference } = await takeDown(input)
  refresh()
  redirect(href(locale, `/support/take-down?taken=${encodeURIComponent(reference)}`))
})
