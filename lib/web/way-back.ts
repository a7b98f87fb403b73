import { withoutLocale } from '@/lib/i18n/href'

const nowhere = 'http://portal.invalid'
// Browsers drop control characters from addresses and read a backslash as a slash.
const forbidden = (text: string) =>
  [...text].some((sign) => sign < ' ' || sign === '\\' || (sign >= '\u007f' && sign <= '\u009f'))

/**
 * The way back after signing in: a page of this portal, or null for anything else, so that nobody
 * can be sent away to another site. Endpoints and the sign-in itself are no pages to come back to.
 */
export function wayBack(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500 || forbidden(value)) return null
  if (!value.startsWith('/') || value.startsWith('//')) return null
  const url = URL.parse(value, nowhere)
  if (!url || url.origin !== nowhere || url.pathname.startsWith('//')) return null
  if (/^\/(api|_next|sign-in)(\/|$)/.test(withoutLocale(url.pathname))) return null
  url.searchParams.delete('_rsc')
  return `${url.pathname}${url.search}`
}

/** The sign-in page's path, with the way back where there is one. */
export function signInPath(from: unknown): string {
  const next = wayBack(from)
  return next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'
}

/** The page where staff show their second factor, with the way back; `again` where they have to show it once more. */
export function secondFactorPath(from: unknown, again = false): string {
  const next = wayBack(from)
  const query = new URLSearchParams({ ...(again ? { again: '1' } : {}), ...(next ? { next } : {}) })
  return query.size > 0 ? `/sign-in/second-factor?${query}` : '/sign-in/second-factor'
}

/** The sign-in page's path for someone whose sign-in is not fresh enough, with the way back. */
export function againPath(from: unknown): string {
  const next = wayBack(from)
  return next ? `/sign-in?again=1&next=${encodeURIComponent(next)}` : '/sign-in?again=1'
}
