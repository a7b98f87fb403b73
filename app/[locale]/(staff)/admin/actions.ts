'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor, requireFreshActor } from '@/lib/auth/require-actor'
import { noteCheck, sendTestMail } from '@/lib/casework/admin/first-run'
import { inviteColleague } from '@/lib/casework/admin/invite-colleague'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Sends the admin a test mail. */
export const sendTest = action(async ({ locale }) => {
  await sendTestMail(await requireActor(), now())
  refresh()
  redirect(href(locale, '/admin'))
})

/** Notes that something was seen to that the portal cannot see. */
export const note = action(async ({ values, locale }) => {
  const actor = await requireActor()
  await noteCheck({ actor, check: one(values, 'check'), now: now() })
  refresh()
  redirect(href(locale, '/admin'))
})

/** Gives a colleague an account. */
export const invite = action(async ({ values, locale }) => {
  const actor = await requireFreshActor()
  const { id } = await inviteColleague({ actor, raw: values, now: now() })
  refresh()
  redirect(href(locale, `/admin/staff/${id}?done=invited`))
})
