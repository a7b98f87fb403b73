'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { decideCase } from '@/lib/casework/staff/decide-case'
import { saveDecisionDraft } from '@/lib/casework/staff/save-decision-draft'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { tellOfChange } from '../tell-of-change'

const pageOf = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Decides and goes on to what is next, or saves the draft and stays. */
export const decide = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const input = { actor, reference, values, version, now: now() }
  if (one(values, 'then') === 'save') {
    const saved = await tellOfChange(saveDecisionDraft(input), 'DECISION_CHANGED_MEANWHILE')
    refresh()
    redirect(href(locale, `${pageOf(reference)}/decide?saved=${saved}`))
  }
  const decided = await tellOfChange(decideCase(input), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, `${pageOf(reference)}${decided.asksSystems ? '#tasks' : '/send'}`))
})

/** Keeps the draft while it is being typed; the version it has then goes back in the values. */
export const keep = action(async ({ values }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const input = { actor, reference, values, version, now: now() }
  values.version = String(await saveDecisionDraft(input))
})
