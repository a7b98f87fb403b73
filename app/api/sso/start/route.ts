import { setCookie, staffSsoCookie } from '@/lib/auth/cookies'
import { journeyMinutes } from '@/lib/auth/sealed-cookie'
import { beginStaffJourney, sealStaffJourney, staffSsoName } from '@/lib/auth/staff-sso'
import { now } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther } from '@/lib/web/see-other'
import { refusedSso } from '@/lib/web/sso-paths'
import { wayBack } from '@/lib/web/way-back'

/** Sends a colleague's browser to the company's directory; nothing is stored but a cookie. */
export async function GET(request: Request): Promise<Response> {
  if (staffSsoName() === null) return problem(404, 'Not found')
  const query = new URL(request.url).searchParams
  const locale = toLocale(query.get('locale'))
  const next = wayBack(query.get('next'))
  try {
    const { journey, address } = await beginStaffJourney({ locale, wayBack: next }, now())
    await setCookie(staffSsoCookie(), await sealStaffJourney(journey), journeyMinutes * 60)
    const headers = { Location: address, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  } catch (error) {
    noteRefusal('endpoint', error)
    report(error, 'endpoint')
    return seeOther(locale, refusedSso(null, next))
  }
}
