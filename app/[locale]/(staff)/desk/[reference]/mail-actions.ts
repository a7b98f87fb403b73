'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { noteBounce } from '@/lib/casework/staff/note-bounce'
import { settleMails } from '@/lib/casework/staff/settle-mails'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Notes what was done about mails that could not be sent. */
export const settle = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const [reference, noteId] = [one(values, 'reference'), one(values, 'noteId')]
  const mailIds = one(values, 'mails').split(',')
  const text = one(values, 'settled')
  await settleMails({ actor, reference, mailIds, noteId, text, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}?noted=1#notes`))
})

/** Notes that a mail came back. */
export const bounce = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const reference = one(values, 'reference')
  await noteBounce({ actor, reference, mailId: one(values, 'bounced'), now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}#mails`))
})
