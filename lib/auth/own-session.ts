import { now } from '@/lib/clock'
import type { SignedInActor } from '@/lib/rights/actor'
import { isFreshSignIn } from '@/lib/rights/fresh-sign-in'
import { Refusal } from '@/lib/rights/refusal'
import { needsSecondFactor } from '@/lib/rights/second-factor'
import { readCookie, sessionCookie } from './cookies'
import { requireActor, requireFreshActor } from './require-actor'
import { tokenHash } from './sign-in-tokens'

/** Who asks, and the session they ask in. */
export type OwnSession = { actor: SignedInActor; tokenHash: Uint8Array }

/**
 * Someone who has shown a short while ago that it is them, for looking at and ending their own sessions: a browser left open must not
 * shut its owner out. NOT_SIGNED_IN; SIGN_IN_AGAIN for a person, CONFIRM_AGAIN for staff.
 */
export async function requireFreshSession(): Promise<OwnSession> {
  const actor = await requireActor()
  const token = await readCookie(sessionCookie())
  if (!token) throw new Refusal('NOT_SIGNED_IN')
  if (needsSecondFactor(actor.role)) await requireFreshActor()
  else if (!isFreshSignIn(actor.signedInAt, now())) throw new Refusal('SIGN_IN_AGAIN')
  return { actor, tokenHash: tokenHash(token) }
}
