'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { assignRequests } from '@/lib/casework/staff/assign-requests'
import { searchRequests } from '@/lib/casework/staff/search/search-requests'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { readFilter } from '@/lib/rights/queue-filter'
import { action } from '@/lib/web/action'
import { many, one } from '@/lib/web/form-state'
import { listAt, readFrom } from './queue-place'

/** Looks people up; what was looked for stays out of the address. */
export const search = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const { id } = await searchRequests({ actor, terms: one(values, 'terms'), now: now() })
  redirect(href(locale, `/desk/search/${id}`))
})

/** Gives the chosen requests to an officer, and shows the same part of the list again. */
export const assign = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const to = one(values, 'then') === 'me' ? 'me' : one(values, 'to')
  const references = many(values, 'request')
  const changed = await assignRequests({ actor, references, to, now: now() })
  const list = Object.fromEntries(new URLSearchParams(one(values, 'list')))
  refresh()
  redirect(href(locale, listAt(readFilter(list), readFrom(list), { assigned: String(changed) })))
})

/** Gives the open case to an officer. */
export const assignCase = action(async ({ values, locale }) => {
  const actor = await requireActor()
  const to = one(values, 'then') === 'me' ? 'me' : one(values, 'to')
  const reference = one(values, 'request')
  await assignRequests({ actor, references: [reference], to, now: now() })
  refresh()
  redirect(href(locale, `/desk/${encodeURIComponent(reference)}`))
})
