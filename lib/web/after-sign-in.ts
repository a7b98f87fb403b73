import type { SignedIn } from '@/lib/auth/redeem-sign-in'
import { withoutLocale } from '@/lib/i18n/href'
import type { Role } from '@/lib/rights/actor'
import { needsSecondFactor } from '@/lib/rights/second-factor'
import { secondFactorPath } from './way-back'

const homes: Record<Role, string> = {
  DATA_SUBJECT: '/my',
  LEGAL: '/desk',
  SUPPORT: '/support',
  ADMIN: '/admin',
}

/** The first page of a role, without its language. */
export function homeOf(role: Role): string {
  return homes[role]
}

/**
 * Where to go after signing in: staff show their second factor, others say who they are first; then the way back, else the role's
 * first page. Without its language.
 */
export function afterSignIn({ role, onboarded, wayBack }: Omit<SignedIn, 'signInId'>): string {
  const next = wayBack && withoutLocale(wayBack)
  if (needsSecondFactor(role)) return secondFactorPath(next)
  if (onboarded) return next ?? homeOf(role)
  // A consent is withdrawn without saying who one is.
  if (next && /^\/(welcome(\?|$)|my\/consents([/?]|$))/.test(next)) return next
  return next ? `/welcome?next=${encodeURIComponent(next)}` : '/welcome'
}
