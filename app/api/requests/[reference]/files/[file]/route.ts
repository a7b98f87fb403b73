import { findActor, requireActor } from '@/lib/auth/require-actor'
import { downloadFile } from '@/lib/casework/requests/download-file'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import { toLocale } from '@/lib/i18n/locales'
import { LimitReached } from '@/lib/rights/limits'
import { Refusal } from '@/lib/rights/refusal'
import { isAway } from '@/lib/web/away'
import { attachment } from '@/lib/web/download'
import { limitedAnswer } from '@/lib/web/limited-answer'
import { isPrefetch } from '@/lib/web/prefetch'
import { problem } from '@/lib/web/problem'
import { noteRefusal } from '@/lib/web/refused'
import { report } from '@/lib/web/report'
import { seeOther, toSignIn } from '@/lib/web/see-other'
import { againPath } from '@/lib/web/way-back'

type Context = { params: Promise<{ reference: string; file: string }> }

/** Sends a file of a request. Each download is noted in the ledger; one that is refused ends on the request's page, or its 404 view. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (isPrefetch(request.headers)) return new Response(null, { status: 204 })
  const { reference, file: fileId } = await params
  const query = new URL(request.url).searchParams
  const locale = toLocale(query.get('locale'))
  const as = query.get('as')
  try {
    const { signedInAt, ...actor } = await requireActor()
    const input = { actor, signedInAt, reference, fileId, as, now: now() }
    const { file, bytes } = await downloadFile(input)
    return attachment(file, bytes)
  } catch (error) {
    noteRefusal('endpoint', error)
    const own = `/my/requests/${encodeURIComponent(reference)}`
    if (error instanceof Refusal && error.code === 'NOT_SIGNED_IN') return toSignIn(locale, own)
    if (error instanceof Refusal && error.code === 'SIGN_IN_AGAIN') {
      return seeOther(locale, againPath(href(locale, `${own}#files`)))
    }
    if (error instanceof Refusal) {
      const person = (await findActor())?.role === 'DATA_SUBJECT'
      const page = person ? own : `/desk/${encodeURIComponent(reference)}`
      if (error instanceof LimitReached) return limitedAnswer(request, locale, error, page)
      return seeOther(locale, page)
    }
    if (isAway(error)) return problem(503, 'Unavailable', 'Wait a minute and try again.')
    return problem(500, 'Unexpected error', `Reference: ${report(error, 'endpoint')}`)
  }
}

/** Next would answer HEAD by running GET, and a scanner's look would stand in the ledger as a download. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}
