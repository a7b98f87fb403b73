'use server'

import { redirect } from 'next/navigation'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { addTotp } from '@/lib/casework/factors/add-totp'
import { beginTotp } from '@/lib/casework/factors/begin-totp'
import { makeRecoveryCodes } from '@/lib/casework/factors/make-recovery-codes'
import { putOff } from '@/lib/casework/factors/put-off'
import { showCode } from '@/lib/casework/factors/show-code'
import { now, realNow } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { afterFactor, stepPath } from './paths'

/** Shows a code of an app, or a recovery code. */
export const confirm = action(async ({ form, locale }) => {
  const staff = await requireStaffSession()
  await showCode({ staff, code: form.get('code'), realNow: realNow(), now: now() })
  redirect(afterFactor(locale, staff.actor.role, form.get('next')))
})

/** Makes a secret for an app. */
export const beginApp = action(async ({ form, locale }) => {
  await beginTotp({ staff: await requireStaffSession(), now: now() })
  redirect(href(locale, stepPath('app', form.get('next'))))
})

/** Adds the app whose first code is shown; after the first factor come the recovery codes. */
export const addApp = action(async ({ form, locale }) => {
  const staff = await requireStaffSession()
  const input = { staff, code: form.get('code'), realNow: realNow(), now: now() }
  const { first } = await addTotp(input)
  const next = form.get('next')
  redirect(
    first ? href(locale, stepPath('codes', next)) : afterFactor(locale, staff.actor.role, next),
  )
})

/** Makes ten recovery codes and shows them on this page alone. */
export const showCodes = action(async () => {
  const staff = await requireStaffSession()
  return { codes: await makeRecoveryCodes({ staff, now: now() }) }
})

/** Goes on without a second factor, where the trial lets one. */
export const later = action(async ({ form, locale }) => {
  const staff = await requireStaffSession()
  await putOff({ staff, now: now() })
  redirect(afterFactor(locale, staff.actor.role, form.get('next')))
})
