'use server'

import { redirect } from 'next/navigation'
import { isTicked } from '@/app/[locale]/account/elsewhere'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { addPasskey } from '@/lib/casework/factors/add-passkey'
import { addTotp } from '@/lib/casework/factors/add-totp'
import { askForPasskey } from '@/lib/casework/factors/ask-for-passkey'
import { beginTotp } from '@/lib/casework/factors/begin-totp'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { putOff } from '@/lib/casework/factors/put-off'
import { showCode } from '@/lib/casework/factors/show-code'
import { showPasskey } from '@/lib/casework/factors/show-passkey'
import { now, realNow } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'
import { afterAdding, afterFactor, stepPath } from './paths'

/** Shows a code of an app, or a recovery code. */
export const confirm = action(async ({ form, locale }) => {
  const staff = await requireStaffSession()
  await showCode({ staff, code: form.get('code'), realNow: realNow(), now: now() })
  redirect(afterFactor(locale, staff.actor.role, form.get('next')))
})

/** Says what the browser is to ask a passkey for: a new one, or one that is there. */
export const askPasskey = action(async ({ form }) => {
  const staff = await requireStaffSession()
  const purpose = form.get('purpose') === 'ADD' ? 'ADD' : 'SHOW'
  return { options: await askForPasskey({ staff, purpose, now: now() }) }
})

/** Shows a passkey. */
export const confirmByPasskey = action(async ({ values, locale }) => {
  const staff = await requireStaffSession()
  await showPasskey({ staff, answer: one(values, 'answer'), now: now() })
  redirect(afterFactor(locale, staff.actor.role, values.next))
})

/** Adds a passkey; after the first factor come the recovery codes. */
export const addKey = action(async ({ values, locale }) => {
  const staff = await requireStaffSession()
  const answer = one(values, 'answer')
  const { first } = await addPasskey({ staff, answer, endOthers: isTicked(values), now: now() })
  redirect(afterAdding(locale, staff.actor.role, values.next, first))
})

/** Makes a secret for an app. */
export const beginApp = action(async ({ form, locale }) => {
  await beginTotp({ staff: await requireStaffSession(), now: now() })
  redirect(href(locale, stepPath('app', form.get('next'))))
})

/** Adds the app whose first code is shown; after the first factor come the recovery codes. */
export const addApp = action(async ({ form, values, locale }) => {
  const staff = await requireStaffSession()
  const times = { realNow: realNow(), now: now() }
  const input = { staff, code: form.get('code'), endOthers: isTicked(values), ...times }
  const { first } = await addTotp(input)
  redirect(afterAdding(locale, staff.actor.role, form.get('next'), first))
})

/** Makes ten recovery codes and shows them on this page alone. */
export const showCodes = action(async ({ values }) => {
  const staff = await requireStaffSession()
  return { codes: await makeRecoveryCodes({ staff, endOthers: isTicked(values), now: now() }) }
})

/** Goes on without a second factor, where the trial lets one. */
export const later = action(async ({ form, locale }) => {
  const staff = await requireStaffSession()
  await putOff({ staff, now: now() })
  redirect(afterFactor(locale, staff.actor.role, form.get('next')))
})
