'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireStaffSession } from '@/lib/auth/staff-session'
import { removeFactor } from '@/lib/casework/factors/remove-factor'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Removes one of one's own ways to sign in. */
export const remove = action(async ({ values, locale }) => {
  const staff = await requireStaffSession()
  await removeFactor({ staff, factorId: one(values, 'factor'), now: now() })
  refresh()
  redirect(href(locale, '/account/security?done=removed'))
})
