import type { Locale } from '@/lib/i18n/locales'
import type { RefusalCode } from '@/lib/rights/refusal'

/** The address that leads a colleague to the company's directory. */
export function ssoStart(locale: Locale, next: string | null): string {
  const query = new URLSearchParams({ locale })
  if (next) query.set('next', next)
  return `/api/sso/start?${query}`
}

/** What the page of a refused sign-in says: that there is no role, that the account is closed, or only that it failed. */
export const ssoReasons = { SSO_NO_ROLE: 'no-role', SSO_CLOSED: 'closed' } as const

/** The page of a sign-in with the directory that was refused, without its language; it keeps the way back. */
export function refusedSso(code: RefusalCode | null, next: string | null): string {
  const query = new URLSearchParams()
  if (code === 'SSO_NO_ROLE' || code === 'SSO_CLOSED') query.set('why', ssoReasons[code])
  if (next) query.set('next', next)
  return query.size > 0 ? `/sign-in/work?${query}` : '/sign-in/work'
}
