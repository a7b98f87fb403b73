'use server'

import { redirect } from 'next/navigation'
import { confirmGuardianForm } from '@/lib/casework/children/confirm-guardian-form'
import { sendGuardianForm } from '@/lib/casework/children/send-guardian-form'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { network } from '@/lib/web/network'

export const send = action(async ({ values, locale }) => {
  await sendGuardianForm({ raw: values, locale, network: network(), now: now() })
  redirect(href(locale, '/guardian/sent'))
})

export const confirm = action(async ({ form, locale }) => {
  await confirmGuardianForm({ token: form.get('token'), network: network(), now: now() })
  redirect(href(locale, '/guardian/confirmed'))
})
