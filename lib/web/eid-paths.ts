import type { EidOutcome } from '@/lib/auth/eid-journey'
import { withoutLocale } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { afterSignIn } from './after-sign-in'
import { isMarkedPath } from './marked'

/** The address that leads to the eID provider; `account` where someone signed in shows who they are. */
export function eidStart(locale: Locale, next: string | null, what: 'sign-in' | 'account'): string {
  const query = new URLSearchParams({ locale })
  if (what === 'account') query.set('for', 'account')
  if (next) query.set('next', next)
  return `/api/eid/start?${query}`
}

/** Whether that address was asked for by someone signed in. */
export function isEidForAccount(query: URLSearchParams): boolean {
  return query.get('for') === 'account'
}

/** The page of an eID that was refused, without its language; it keeps the way back. */
export function refusedEid(next: string | null): string {
  return next ? `/sign-in/eid/refused?next=${encodeURIComponent(next)}` : '/sign-in/eid/refused'
}

/** Where an eID leads, without the language. */
export function afterEid(outcome: EidOutcome): string {
  if (outcome.kind === 'SHOWN') return '/sign-in/eid'
  if (outcome.kind === 'SIGNED_IN') return afterSignIn(outcome.signedIn)
  return outcome.wayBack ? afterShown(outcome.wayBack) : '/my/profile'
}

/** Where someone goes who has just shown who they are: nothing is asked on the welcome page any more. Without the language. */
export function afterShown(wayBack: string | null): string {
  if (!wayBack || isMarkedPath(wayBack)) return '/my/requests/new'
  return withoutLocale(wayBack)
}
