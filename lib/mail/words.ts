import { createTranslator } from 'next-intl'
import type { Fact } from '@/emails/parts'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/mail.json'
import sv from '@/lib/i18n/messages/sv/mail.json'

const messages: Record<Locale, typeof sv> = { sv, en }
const regional: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }

/** The words of mails in one language. */
export function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}

export type MailWords = ReturnType<typeof mailWords>

/** A calendar date (YYYY-MM-DD) in words: "22 december 2026". Throws a RangeError on anything else. */
export function dateInWords(date: string, locale: Locale): string {
  return Temporal.PlainDate.from(date).toLocaleString(regional[locale], { dateStyle: 'long' })
}

/** A fact of the slip: its label from the words, its value as given. */
export function fact(t: MailWords, label: keyof (typeof sv)['facts'], value: string): Fact {
  return { label: t(`facts.${label}`), value }
}
