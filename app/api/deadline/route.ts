import { reckoningInWords } from '@/lib/i18n/steps-in-words'
import { translator } from '@/lib/i18n/translator'
import { deadline } from '@/lib/rights/deadline'
import { limits } from '@/lib/rights/limits'
import { withinFloodLimit } from '@/lib/web/flood'
import { problem } from '@/lib/web/problem'
import { localeOf, type ParameterError, readQuery } from './read-query'

/**
 * When the answer to a request is due (Art. 12(3) GDPR; Reg. 1182/71): `?received=2026-01-31&suspendedDays=0&locale=en`.
 * Open to everyone, stores and logs nothing of what is asked.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const locale = localeOf(query)
  const t = await translator(locale, 'deadline')
  if (!(await withinFloodLimit('deadline-network'))) {
    const tooMany = problem(429, t('api.tooManyTitle'), t('api.tooMany'))
    tooMany.headers.set('Retry-After', String(limits['deadline-network'].seconds))
    return inLanguage(locale, tooMany)
  }
  const read = await readQuery(query)
  if (!read.ok) {
    const invalid = problem(400, t('api.invalidTitle'), t('api.invalid'))
    return inLanguage(locale, await withErrors(invalid, read.errors))
  }
  const { receivedOn, due, extendedDue, steps } = deadline(read.value)
  const told = await reckoningInWords(locale, steps)
  const answer = { receivedOn, due, extendedDue, steps: told }
  return inLanguage(locale, Response.json(answer, { headers: { 'Cache-Control': 'no-store' } }))
}

async function notAllowed(request: Request): Promise<Response> {
  const locale = localeOf(new URL(request.url).searchParams)
  const t = await translator(locale, 'deadline')
  const answer = problem(405, t('api.methodTitle'), t('api.method'))
  answer.headers.set('Allow', 'GET, HEAD')
  return inLanguage(locale, answer)
}

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT }

/** A problem with what is wrong with each parameter (RFC 9457, section 3.2). */
async function withErrors(plain: Response, errors: ParameterError[]): Promise<Response> {
  const members: unknown = await plain.json()
  const body = JSON.stringify({ ...Object(members), errors })
  return new Response(body, { status: plain.status, headers: plain.headers })
}

function inLanguage(locale: string, answer: Response): Response {
  answer.headers.set('Content-Language', locale)
  return answer
}
