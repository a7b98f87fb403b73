import type { Locale } from '@/lib/i18n/locales'
import type { StaffRole } from '@/lib/rights/staff/staff'

/**
 * To a colleague: they have an account; whether mails arrive; to each admin, that someone looked up unusually many statuses on `day`
 * (YYYY-MM-DD, Stockholm), how many and how many of them found nobody. Never who.
 */
export type ColleagueMessage = {
  type: 'colleague'
  locale: Locale
  about:
    | { what: 'invited'; role: StaffRole }
    | { what: 'test' }
    | { what: 'lookUps'; day: string; lookUps: number; none: number }
  link: string
}
