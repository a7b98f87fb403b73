'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { checkIdentity } from '@/lib/casework/staff/check-identity'
import { makeTelephoneCode } from '@/lib/casework/staff/make-telephone-code'
import { noteAnswer } from '@/lib/casework/staff/note-answer'
import { addNote } from '@/lib/casework/staff/notes'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

const pageOf = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Notes how an identity was checked, before anything is sent. */
export const settle = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const identityCheck = { way: one(values, 'way'), note: one(values, 'note') }
  await checkIdentity({ actor, reference, identityCheck, now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?checked=1#identity`))
})

/** Makes the code for the telephone and shows it this once: it travels back with the form, and is kept nowhere. */
export const makeCode = action(async ({ values }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  values.madeCode = await makeTelephoneCode({ actor, reference, now: now() })
})

/** Notes an answer that came by mail, letter or telephone. */
export const noteDown = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const [questionId, noteId] = [one(values, 'question'), one(values, 'noteId')]
  const raw = { channel: one(values, 'channel'), said: one(values, 'said') }
  await noteAnswer({ actor, reference, questionId, noteId, raw, now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?resumed=1#clock`))
})

/** Adds an internal note. */
export const note = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const noteId = one(values, 'noteId')
  await addNote({ actor, reference, noteId, text: one(values, 'internal'), now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?noted=1#notes`))
})
