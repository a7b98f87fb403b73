import { beginSession } from '@/lib/auth/browser-session'
import { clearCookie, readCookie, staffSsoCookie } from '@/lib/auth/cookies'
import { finishStaffJourney, openStaffJourney, staffSsoName } from '@/lib/auth/staff-sso'
import { now } from '@/lib/clock'
import { defaultLocale } from '@/lib/i18n/locales'
import { Refusal } from '@/lib/rights/refusal'
import { afterSignIn } from '@/lib/web/after-sign-in'
import { network } from '@/lib/web/network'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther } from '@/lib/web/see-other'
import { refusedSso } from '@/lib/web/sso-paths'

/**
 * Takes the answer of the company's directory: like eID's callback a GET that changes something, since an OpenID answer cannot come
 * otherwise. It works once, in the browser that asked.
 */
export async function GET(request: Request): Promise<Response> {
  if (staffSsoName() === null) return problem(404, 'Not found')
  const at = now()
  const journey = await openStaffJourney(await readCookie(staffSsoCookie()), at)
  await clearCookie(staffSsoCookie())
  const locale = journey?.locale ?? defaultLocale
  try {
    const params = new URL(request.url).searchParams
    const answered = { journey, params, network: network(), now: at }
    const { signedIn, confirmed } = await finishStaffJourney(answered)
    await beginSession(signedIn, { way: 'DIRECTORY', confirmed })
    return seeOther(locale, afterSignIn(signedIn))
  } catch (error) {
    noteRefusal('endpoint', error)
    if (!(error instanceof Refusal)) report(error, 'endpoint')
    const code = error instanceof Refusal ? error.code : null
    return seeOther(locale, refusedSso(code, journey?.wayBack ?? null))
  }
}

/** Next would answer HEAD by running GET. */
export function HEAD(): Response {
  return problem(405, 'Method not allowed')
}
