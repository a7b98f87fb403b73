import { beginSession, signOut } from '@/lib/auth/browser-session'
import { clearCookie, eidCookie, eidPersonCookie, readCookie, setCookie } from '@/lib/auth/cookies'
import { type EidOutcome, finishJourney } from '@/lib/auth/eid-journey'
import { eidMinutes, openJourney, sealShown } from '@/lib/auth/eid-sealed'
import { findActor } from '@/lib/auth/require-actor'
import { now } from '@/lib/clock'
import { defaultLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { afterEid, refusedEid } from '@/lib/web/eid-paths'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { network } from '@/lib/web/network'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther } from '@/lib/web/see-other'

/**
 * Takes the answer of the eID provider: beside access records the one GET that changes something (an OpenID answer cannot
 * come otherwise). It works once, in the browser that asked. Whatever is wrong with it ends on the same page.
 */
export async function GET(request: Request): Promise<Response> {
  const at = now()
  const journey = await openJourney(await readCookie(eidCookie()), at)
  await clearCookie(eidCookie())
  const locale = journey?.locale ?? defaultLocale
  try {
    const params = new URL(request.url).searchParams
    const actor = await findActor()
    const answered = { journey, params, actor, network: network(), now: at }
    return seeOther(locale, await follow(await finishJourney(answered)))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, '/sign-in')
    return seeOther(locale, await refuse(error, journey?.wayBack ?? null))
  }
}

/** Next would answer HEAD by running GET. */
export function HEAD(): Response {
  return problem(405, 'Method not allowed')
}

async function follow(outcome: EidOutcome): Promise<string> {
  if (outcome.kind === 'SIGNED_IN') await beginSession(outcome.signedIn, { way: 'EID' })
  if (outcome.kind === 'SHOWN')
    await setCookie(eidPersonCookie(), await sealShown(outcome.shown), eidMinutes * 60)
  return afterEid(outcome)
}

async function refuse(error: unknown, wayBack: string | null): Promise<string> {
  const code = error instanceof Refusal ? error.code : null
  if (code === null) report(error, 'endpoint')
  if (code === 'EID_CONFLICT') return '/sign-in/eid/conflict'
  if (code !== 'UNDER_AGE') return refusedEid(wayBack)
  await signOut()
  return '/under-18'
}
