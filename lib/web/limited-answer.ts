import { controller } from '@/lib/controller/controller'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { LimitReached } from '@/lib/rights/limits'
import { plainPage } from './plain-page'
import { problem } from './problem'
import { refusalMessage } from './refusal-message'
import { noteRefusal } from './refused'
import { answerWith } from './response-status'

/**
 * An endpoint's answer to someone over a limit: 429, and when they can go on. Whoever came from a form or a link reads a page, with
 * the way back to `back`; a program gets `application/problem+json`.
 */
export async function limitedAnswer(
  request: Request,
  locale: Locale,
  reached: LimitReached,
  back: string,
): Promise<Response> {
  noteRefusal('endpoint', reached)
  const { code, seconds } = reached
  const t = await translator(locale, 'errors')
  const title = t('busy.title')
  const why = await refusalMessage(locale, code, { seconds })
  const wait = { 'Retry-After': String(seconds), 'Content-Language': locale }
  if (!request.headers.get('accept')?.includes('text/html')) {
    const answer = problem(429, title, why)
    for (const [name, value] of Object.entries(wait)) answer.headers.set(name, value)
    return answer
  }
  const email = controller().privacyContact
  const help = [t('busy.why'), t('busy.helpPlain', { email })]
  const way = { href: href(locale, back), text: t('busy.back') }
  const { html, policy } = plainPage({ locale, title, paragraphs: [why, ...help], way })
  // Next drops a policy where one stands on the response already: it is set there as well.
  answerWith(429, { 'Content-Security-Policy': policy })
  const headers = {
    ...wait,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  }
  return new Response(html, { status: 429, headers })
}
