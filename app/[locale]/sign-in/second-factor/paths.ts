import { href, withoutLocale } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import type { Role } from '@/lib/rights/actor'
import { homeOf } from '@/lib/web/after-sign-in'
import { wayBack } from '@/lib/web/way-back'

/** Where someone goes who has shown their second factor: the way back, else the first page of their role. */
export function afterFactor(locale: Locale, role: Role, from: unknown): string {
  const next = wayBack(from)
  return href(locale, next ? withoutLocale(next) : homeOf(role))
}

/** Where someone goes who has added a factor: after the first one to the recovery codes, with the way back. */
export function afterAdding(locale: Locale, role: Role, from: unknown, first: boolean): string {
  return first ? href(locale, stepPath('codes', from)) : afterFactor(locale, role, from)
}

/** A page of setting a factor up, with the way back, without its language. */
export function stepPath(step: 'app' | 'codes', from: unknown): string {
  const next = wayBack(from)
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return `/sign-in/second-factor/${step}${query}`
}
