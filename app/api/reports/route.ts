import { requireActor } from '@/lib/auth/require-actor'
import { countUse } from '@/lib/casework/count-use'
import { reportCsv } from '@/lib/casework/staff/report-csv'
import { viewReports } from '@/lib/casework/staff/view-reports'
import { now, today } from '@/lib/clock'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { readPeriod } from '@/lib/rights/report-period'
import { isAway } from '@/lib/web/away'
import { attachment } from '@/lib/web/download'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'

const page = '/desk/reports'

/** Sends the report of a period as CSV. Whoever may not see it ends on the page, or its 404 view. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const locale = toLocale(query.locale)
  try {
    const actor = await requireActor()
    await countUse('download-person', actor.accountId)
    const period = readPeriod(query, today())
    const csv = reportCsv(period, await viewReports({ actor, period, now: now() }))
    const bytes = Buffer.from(csv)
    const name = `insyn-${period.from}-${period.to}.csv`
    return attachment(
      { name, mediaType: 'text/csv; charset=utf-8', size: bytes.length },
      once(bytes),
    )
  } catch (error) {
    noteRefusal('endpoint', error)
    if (error instanceof Refusal && error.code === 'NOT_SIGNED_IN') return toSignIn(locale, page)
    if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
    if (error instanceof Refusal) return seeOther(locale, page)
    if (isAway(error)) return problem(503, 'Unavailable', 'Wait a minute and try again.')
    return problem(500, 'Unexpected error', `Reference: ${report(error, 'endpoint')}`)
  }
}

export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
