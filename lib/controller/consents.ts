import type { Locale } from '@/lib/i18n/locales'
import { bankCollection } from '@/lib/rights/consents'
import type { ControllerProfile, Wording } from './profile'

/** A consent that can be withdrawn. Its text follows "to …" ("för att …"). */
export type Consent = { key: string; text: Wording }

/** Every consent of a controller: collecting from the person's bank, where it does, then each purpose based on consent. */
export function consentsOf({ bankCollection: bank, purposes }: ControllerProfile): Consent[] {
  const byConsent = purposes.filter(({ legalBasis }) => legalBasis === 'CONSENT')
  return [...(bank ? [{ key: bankCollection, text: bank.text }] : []), ...byConsent]
}

/** What some consents are for, in words; one that the profile no longer has is named by its key. */
export function consentTexts(
  profile: ControllerProfile,
  locale: Locale,
  keys: readonly string[],
): string[] {
  const known = consentsOf(profile)
  return keys.map((key) => known.find((consent) => consent.key === key)?.text[locale] ?? key)
}

/** The categories that were used with any of these consents; collecting from the bank is about every one. */
export function categoriesOfConsents(
  { categories }: ControllerProfile,
  keys: readonly string[],
): string[] {
  return categories
    .filter(
      ({ purposes }) => keys.includes(bankCollection) || purposes.some((key) => keys.includes(key)),
    )
    .map(({ key }) => key)
}

/** What the controller may go on doing on another legal basis when every consent is withdrawn (policy P13). */
export function withoutConsent({ purposes }: ControllerProfile, locale: Locale): string[] {
  return purposes
    .filter(({ legalBasis }) => legalBasis !== 'CONSENT')
    .map(({ text }) => text[locale])
}
