import { eidCookie, setCookie } from '@/lib/auth/cookies'
import { beginJourney } from '@/lib/auth/eid-journey'
import { eidName } from '@/lib/auth/eid-provider'
import { eidMinutes, sealJourney } from '@/lib/auth/eid-sealed'
import { requireActor } from '@/lib/auth/require-actor'
import { authorise } from '@/lib/casework/authorise'
import { countUse } from '@/lib/casework/count-use'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { isEidForAccount, refusedEid } from '@/lib/web/eid-paths'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { network } from '@/lib/web/network'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { wayBack } from '@/lib/web/way-back'

/**
 * Sends the browser to the eID provider. A link and no form, since the page's policy lets forms lead to this portal alone; nothing
 * is stored but a cookie.
 */
export async function GET(request: Request): Promise<Response> {
  if (eidName() === null) return problem(404, 'Not found')
  const query = new URL(request.url).searchParams
  const locale = toLocale(query.get('locale'))
  const next = wayBack(query.get('next'))
  try {
    await countUse('eid-network', network())
    const actor = isEidForAccount(query) ? await requireActor() : null
    if (actor) authorise(actor, 'profile.edit-own')
    const way = { locale, wayBack: next, accountId: actor?.accountId ?? null }
    const { journey, address } = await beginJourney({ ...way, now: now() })
    await setCookie(eidCookie(), await sealJourney(journey), eidMinutes * 60)
    const headers = { Location: address, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, '/sign-in')
    if (error instanceof Refusal && error.code === 'NOT_SIGNED_IN')
      return toSignIn(locale, '/my/profile')
    if (!(error instanceof Refusal)) report(error, 'endpoint')
    return seeOther(locale, refusedEid(next))
  }
}
