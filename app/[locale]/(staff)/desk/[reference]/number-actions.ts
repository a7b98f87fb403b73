'use server'

import { requireActor } from '@/lib/auth/require-actor'
import { showNumbers } from '@/lib/casework/staff/show-numbers'
import { now } from '@/lib/clock'
import { action } from '@/lib/web/action'
import { one } from '@/lib/web/form-state'

/** Shows the identity numbers that are to be corrected in full, on this page alone. */
export const showNumber = action(async ({ values }) => {
  const actor = await requireActor()
  return showNumbers({ actor, reference: one(values, 'reference'), now: now() })
})
