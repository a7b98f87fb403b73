'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { saveAnswerDraft } from '@/lib/casework/staff/answer-draft'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { tellOfChange } from '../tell-of-change'

/** Keeps the letter while it is being typed; the version it has then goes back in the values. */
export const keep = action(async ({ values }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const letter = one(values, 'letter')
  values.version = String(await saveAnswerDraft({ actor, reference, letter, version, now: now() }))
})

/** Saves the letter and stays, or goes on to the preview. */
export const save = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const letter = one(values, 'letter')
  const saving = saveAnswerDraft({ actor, reference, letter, version, now: now() })
  const saved = await tellOfChange(saving, 'LETTER_CHANGED_WHILE_WRITING')
  refresh()
  const next = one(values, 'then') === 'preview' ? 'send' : `answer?saved=${saved}`
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}/${next}`))
})
