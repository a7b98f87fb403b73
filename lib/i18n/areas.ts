import type accessibility from './messages/sv/accessibility.json'
import type common from './messages/sv/common.json'
import type cookies from './messages/sv/cookies.json'
import type crash from './messages/sv/crash.json'
import type desk from './messages/sv/desk.json'
import type errors from './messages/sv/errors.json'
import type home from './messages/sv/home.json'
import type mail from './messages/sv/mail.json'
import type my from './messages/sv/my.json'
import type privacy from './messages/sv/privacy.json'
import type refusals from './messages/sv/refusals.json'
import type request from './messages/sv/request.json'
import type rights from './messages/sv/rights.json'
import type sheet from './messages/sv/sheet.json'
import type signIn from './messages/sv/sign-in.json'
import type underAge from './messages/sv/under-age.json'
import type welcome from './messages/sv/welcome.json'

/** The words of the portal, by area: one file per area and language. A new area gets a line in each of the lists. */
export type Messages = {
  accessibility: typeof accessibility
  common: typeof common
  cookies: typeof cookies
  crash: typeof crash
  desk: typeof desk
  errors: typeof errors
  home: typeof home
  mail: typeof mail
  privacy: typeof privacy
  refusals: typeof refusals
  rights: typeof rights
  sheet: typeof sheet
  my: typeof my
  request: typeof request
  'under-age': typeof underAge
  welcome: typeof welcome
  'sign-in': typeof signIn
}

export type Area = keyof Messages

export const areas = [
  'accessibility',
  'common',
  'cookies',
  'crash',
  'desk',
  'errors',
  'home',
  'mail',
  'privacy',
  'refusals',
  'rights',
  'sign-in',
  'welcome',
  'under-age',
  'request',
  'my',
  'sheet',
] as const satisfies readonly Area[]
