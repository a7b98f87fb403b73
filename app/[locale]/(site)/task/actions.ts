'use server'

import { redirect } from 'next/navigation'
import { answerLinkedTask } from '@/lib/casework/tasks/answer-linked-task'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { network } from '@/lib/web/network'

/** A colleague without an account answers the one task that their link leads to. */
export const answer = action(async ({ form, values, locale }) => {
  const token = form.get('token')
  await answerLinkedTask({ token, raw: values, network: network(), now: now() })
  redirect(href(locale, '/task/answered'))
})
