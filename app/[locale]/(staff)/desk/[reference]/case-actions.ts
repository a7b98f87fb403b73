'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { changeKind } from '@/lib/casework/staff/change-kind'
import { noteWithdrawal } from '@/lib/casework/staff/note-withdrawal'
import { reopenCase } from '@/lib/casework/staff/reopen-case'
import { splitRequest } from '@/lib/casework/staff/split-request'
import { writeToPerson } from '@/lib/casework/staff/write-message'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { tellOfChange } from './tell-of-change'

const pageOf = (reference: string) => `/desk/${encodeURIComponent(reference)}`

/** Writes to the person. */
export const write = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const messageId = one(values, 'messageId')
  await writeToPerson({ actor, reference, messageId, text: one(values, 'text'), now: now() })
  refresh()
  redirect(href(locale, `${pageOf(reference)}?written=1#messages`))
})

/** Sets another kind. */
export const setKind = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const changing = changeKind({ actor, reference, kind: one(values, 'kind'), version, now: now() })
  await tellOfChange(changing, 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, `${pageOf(reference)}?changed=1#more`))
})

/** Splits a part off into a case of its own. */
export const splitOff = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  const version = Number(one(values, 'version'))
  const input = { actor, reference, kind: one(values, 'part'), version, now: now() }
  const part = await tellOfChange(splitRequest(input), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, `${pageOf(reference)}?split=${part.reference}#more`))
})

/** Opens an answered case again on the person's word. */
export const reopen = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const [reference, noteId] = [one(values, 'reference'), one(values, 'note')]
  const version = Number(one(values, 'version'))
  const input = { actor, reference, raw: values, noteId, version, now: now() }
  await tellOfChange(reopenCase(input), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, `${pageOf(reference)}?reopened=1#more`))
})

/** Notes that the person has taken the request back by mail, letter or telephone. */
export const noteBack = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const [reference, noteId] = [one(values, 'reference'), one(values, 'note')]
  const version = Number(one(values, 'version'))
  const input = { actor, reference, raw: values, noteId, version, now: now() }
  await tellOfChange(noteWithdrawal(input), 'DECISION_CHANGED_MEANWHILE')
  refresh()
  redirect(href(locale, pageOf(reference)))
})
