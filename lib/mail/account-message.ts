import type { Locale } from '@/lib/i18n/locales'
import type { StaffRole } from '@/lib/rights/staff/staff'

/** What can happen to a colleague's way in, each with a mail to them. */
export const accountNews = [
  'PASSKEY_ADDED',
  'APP_ADDED',
  'PASSKEY_REMOVED',
  'APP_REMOVED',
  'RECOVERY_CODES_MADE',
  'RECOVERY_CODE_USED',
  'FACTORS_RESET',
  'ROLE_CHANGED',
  'ACCOUNT_SUSPENDED',
  'ACCOUNT_REOPENED',
] as const
export type AccountNews = (typeof accountNews)[number]

/** Whether the next thing to do is to sign in; otherwise it is to look at the ways one signs in. */
export const signsIn = (news: AccountNews) => news === 'ROLE_CHANGED' || news === 'ACCOUNT_REOPENED'

/**
 * To a colleague: what happened to their own account, whoever did it. `at` is an instant (ISO 8601), `role` the one they have now,
 * `codesLeft` their unused recovery codes. No link for someone who cannot come in.
 */
export type AccountMessage = {
  type: 'account'
  locale: Locale
  news: AccountNews
  at: string
  role: StaffRole
  codesLeft: number
  link: string | null
}
