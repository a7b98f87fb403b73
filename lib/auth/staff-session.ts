import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { needsSecondFactor } from '@/lib/rights/second-factor'
import { readCookie, sessionCookie } from './cookies'
import { findSession } from './require-actor'
import { tokenHash } from './sign-in-tokens'

/** A session of someone on the staff, whether or not a second factor was shown in it yet. */
export type StaffSession = {
  actor: Actor
  tokenHash: Uint8Array
  confirmedAt: Temporal.Instant | null
}

/** For the pages of the second factor alone. Refuses with NOT_SIGNED_IN; NOT_FOUND for a data subject, who has none. */
export async function requireStaffSession(): Promise<StaffSession> {
  const found = await findSession()
  const token = await readCookie(sessionCookie())
  if (!found || !token) throw new Refusal('NOT_SIGNED_IN')
  if (!needsSecondFactor(found.role)) throw new Refusal('NOT_FOUND')
  const { accountId, role, dataSubjectId, confirmedAt } = found
  return { actor: { accountId, role, dataSubjectId }, tokenHash: tokenHash(token), confirmedAt }
}
