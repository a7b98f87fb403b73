import type accessibility from './messages/sv/accessibility.json'
import type common from './messages/sv/common.json'
import type cookies from './messages/sv/cookies.json'
import type errors from './messages/sv/errors.json'
import type home from './messages/sv/home.json'
import type mail from './messages/sv/mail.json'
import type privacy from './messages/sv/privacy.json'
import type refusals from './messages/sv/refusals.json'
import type rights from './messages/sv/rights.json'
import type sheet from './messages/sv/sheet.json'

/** The words of the portal, by area: one file per area and language. A new area gets a line in each of the lists. */
export type Messages = {
  accessibility: typeof accessibility
  common: typeof common
  cookies: typeof cookies
  errors: typeof errors
  home: typeof home
  mail: typeof mail
  privacy: typeof privacy
  refusals: typeof refusals
  rights: typeof rights
  sheet: typeof sheet
}

export type Area = keyof Messages

export const areas = [
  'accessibility',
  'common',
  'cookies',
  'errors',
  'home',
  'mail',
  'privacy',
  'refusals',
  'rights',
  'sheet',
] as const satisfies readonly Area[]
