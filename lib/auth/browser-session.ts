import { endAllSessions } from '@/lib/casework/sessions/end-sessions'
import { now } from '@/lib/clock'
import { deleteSession } from '@/lib/data/sessions'
import type { Actor } from '@/lib/rights/actor'
import type { SignInWay } from '@/lib/rights/sign-in-way'
import { forgetInBrowser } from '@/lib/web/forget-in-browser'
import {
  clearCookie,
  eidPersonCookie,
  readCookie,
  sessionCookie,
  setCookie,
  signInCookie,
} from './cookies'
import type { SignedIn } from './redeem-sign-in'
import { absoluteHours } from './session-times'
import { newSecret, tokenHash } from './sign-in-tokens'
import { startSession } from './start-session'

/** Starts a session in this browser with a fresh token and ends the one it had. `confirmed` where a second factor was shown already. */
export async function beginSession(
  signedIn: SignedIn,
  how: { way: SignInWay; confirmed?: boolean },
): Promise<void> {
  const before = await readCookie(sessionCookie())
  if (before) await deleteSession(tokenHash(before))
  const token = newSecret()
  await startSession(token, signedIn.accountId, signedIn.role, how)
  await setCookie(sessionCookie(), token, absoluteHours[signedIn.role] * 3600)
  await clearCookie(signInCookie())
  await clearCookie(eidPersonCookie())
}

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  const token = await readCookie(sessionCookie())
  if (token) await deleteSession(tokenHash(token))
  await clearCookie(sessionCookie())
  forgetInBrowser()
}

/** Signs every browser of this account out, this one included. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await endAllSessions(actor, now())
  await clearCookie(sessionCookie())
  forgetInBrowser()
}
