import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { signInPath } from './way-back'

/** Sends the browser on to a page with a GET (303); how an endpoint for forms and files ends. */
export function seeOther(locale: Locale, path: string): Response {
  const headers = { Location: href(locale, path), 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}

/** Sends someone who is not signed in to the sign-in, with the way back to a page. */
export function toSignIn(locale: Locale, path: string): Response {
  return seeOther(locale, signInPath(href(locale, path)))
}
