'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { noteFeeAnswer } from '@/lib/casework/staff/fee-note-answer'
import { proposeFee } from '@/lib/casework/staff/fee-propose'
import { approveFee, quoteAlone, sendFeeBack } from '@/lib/casework/staff/fee-review'
import { previewFee } from '@/lib/casework/staff/fee-view'
import { waiveFee } from '@/lib/casework/staff/fee-waive'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { wasPreviewed } from '@/lib/web/previewed'
import { tellOfChange } from '../tell-of-change'

function backToCase(locale: Locale, reference: string): never {
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#fee`))
}

/** Gives the copy for nothing. */
export const waive = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await waiveFee({ actor, reference, now: now() })
  backToCase(locale, reference)
})

/** Shows the price as the person will read it, then proposes it. */
export const propose = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const input = { actor, reference, raw: values, now: now() }
  if (!wasPreviewed(values, await previewFee(input))) return
  const version = Number(one(values, 'version'))
  await tellOfChange(proposeFee({ ...input, version }), 'DECISION_CHANGED_MEANWHILE')
  backToCase(locale, reference)
})

/** A second person's word on a proposed price: approved and sent, or back with a comment. */
export const review = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const input = { actor, reference, version, now: now() }
  if (one(values, 'then') === 'back') {
    const back = sendFeeBack({ ...input, comment: one(values, 'comment') })
    await tellOfChange(back, 'DECISION_CHANGED_MEANWHILE')
  } else await tellOfChange(approveFee(input), 'DECISION_CHANGED_MEANWHILE')
  backToCase(locale, reference)
})

/** Sends a proposed price without a second person, on the last day for it. */
export const sendAlone = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const alone = quoteAlone({ actor, reference, version, reason: one(values, 'alone'), now: now() })
  await tellOfChange(alone, 'DECISION_CHANGED_MEANWHILE')
  backToCase(locale, reference)
})

/** Notes a yes or a no that came by mail, letter or telephone. */
export const noteSaid = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await noteFeeAnswer({ actor, reference, raw: values, noteId: one(values, 'noteId'), now: now() })
  backToCase(locale, reference)
})
