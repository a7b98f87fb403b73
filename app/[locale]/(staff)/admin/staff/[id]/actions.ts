'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireFreshActor } from '@/lib/auth/require-actor'
import {
  changeRole,
  endSessionsOf,
  reactivateColleague,
  suspendColleague,
} from '@/lib/casework/admin/change-colleague'
import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Gives a colleague another role. */
export const change = action(async ({ values, locale }) => {
  const by = await requireFreshActor()
  const id = one(values, 'id')
  await changeRole({ by, id, role: one(values, 'role'), now: now() })
  back(locale, id, 'role')
})

/** Takes a colleague's access away. */
export const suspend = action(async ({ values, locale }) => {
  const by = await requireFreshActor()
  const id = one(values, 'id')
  await suspendColleague({ by, id, now: now() })
  back(locale, id, 'suspended')
})

/** Gives a colleague their access back. */
export const reactivate = action(async ({ values, locale }) => {
  const by = await requireFreshActor()
  const id = one(values, 'id')
  await reactivateColleague({ by, id, now: now() })
  back(locale, id, 'reactivated')
})

/** Signs a colleague out everywhere. */
export const signOut = action(async ({ values, locale }) => {
  const by = await requireFreshActor()
  const id = one(values, 'id')
  await endSessionsOf({ by, id, now: now() })
  back(locale, id, 'signed-out')
})

/** Takes a colleague's lost second factor away. */
export const resetFactor = action(async ({ values, locale }) => {
  const actor = await requireFreshActor()
  const accountId = one(values, 'id')
  await resetFactors({ actor, accountId, checked: values.checked, now: now() })
  back(locale, accountId, 'factor')
})

function back(locale: Locale, id: string, done: string): never {
  refresh()
  redirect(href(locale, `/admin/staff/${encodeURIComponent(id)}?done=${done}`))
}
