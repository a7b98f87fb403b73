'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor, requireFreshActor } from '@/lib/auth/require-actor'
import { approveAnswer } from '@/lib/casework/staff/approve-answer'
import { deliverAnswer } from '@/lib/casework/staff/deliver-answer'
import { goOnAlone } from '@/lib/casework/staff/go-on-alone'
import { proposeAnswer } from '@/lib/casework/staff/propose-answer'
import { sendBackAnswer } from '@/lib/casework/staff/send-back-answer'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { tellOfChange } from '../tell-of-change'

const pageOf = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Sends the answer that was previewed. */
export const send = action(async ({ values, locale }) => {
  const actor = await requireFreshActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const identityCheck = { way: one(values, 'way'), note: one(values, 'note') }
  const input = { actor, reference, identityCheck, version, now: now() }
  await tellOfChange(deliverAnswer(input), 'LETTER_CHANGED_SINCE_PREVIEW')
  refresh()
  redirect(href(locale, `${pageOf(reference)}?sent=1`))
})

/** Sends the decision to a second person for approval. */
export const propose = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const input = { actor, reference, version: Number(one(values, 'version')), now: now() }
  await tellOfChange(proposeAnswer(input), 'LETTER_CHANGED_SINCE_PREVIEW')
  refresh()
  redirect(href(locale, pageOf(reference)))
})

/** Approves what a colleague proposed, or sends it back with a comment. */
export const review = action(async ({ values, locale }) => {
  const back = one(values, 'then') === 'send-back'
  const actor = back ? await requireActor() : await requireFreshActor()
  const reference = one(values, 'reference')
  const input = { actor, reference, version: Number(one(values, 'version')), now: now() }
  const work = back
    ? sendBackAnswer({ ...input, comment: one(values, 'comment') })
    : approveAnswer(input)
  await tellOfChange(work, 'LETTER_CHANGED_SINCE_PREVIEW')
  refresh()
  redirect(href(locale, pageOf(reference)))
})

/** Goes on without a second person on the last day. */
export const alone = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const input = { actor, reference, reason: one(values, 'alone'), version, now: now() }
  await tellOfChange(goOnAlone(input), 'LETTER_CHANGED_SINCE_PREVIEW')
  refresh()
  redirect(href(locale, pageOf(reference)))
})
