import type { Locale } from '@/lib/i18n/locales'
import type { ControllerProfile } from '../profile'
import { letterWords } from './letter-words'

/** What someone can do who does not agree (Art. 12(4)): reply, complain to the authority, go to court. Each on a line of its own. */
export function waysOn({ authority }: ControllerProfile, locale: Locale): string[] {
  const t = letterWords(locale)
  const { shortName, email, telephone, website } = authority
  const contact = { authority: authority.name[locale], shortName, email, telephone, website }
  return [t('reply'), t('complain', contact), t('court', { shortName })]
}

/** Whether a letter holds every one of these ways, however its lines were broken. */
export function tellsWays(letter: string, profile: ControllerProfile, locale: Locale): boolean {
  const said = flat(letter)
  return waysOn(profile, locale).every((way) => said.includes(flat(way)))
}

/** A letter with these ways at its end, unless it holds them all. */
export function withWays(letter: string, profile: ControllerProfile, locale: Locale): string {
  if (tellsWays(letter, profile, locale)) return letter
  return `${letter.trimEnd()}\n\n${waysBlock(profile, locale)}`
}

/** The ways as the last block of a letter. */
export function waysBlock(profile: ControllerProfile, locale: Locale): string {
  const t = letterWords(locale)
  const ways = waysOn(profile, locale).map((way) => `- ${way}`)
  return [t('waysTitle'), t('waysLead'), ...ways].join('\n')
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
