import { createTranslator } from 'next-intl'
import type { Fact } from '@/emails/parts'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en/mail.json'
import enOnPaper from '@/lib/i18n/messages/en/mail-paper.json'
import sv from '@/lib/i18n/messages/sv/mail.json'
import svOnPaper from '@/lib/i18n/messages/sv/mail-paper.json'
import { withOthers } from '@/lib/i18n/with-others'
import type { MailSender } from './sheet'

const messages: Record<Locale, typeof sv> = { sv, en }
const regional: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' }

const paper: Record<Locale, typeof sv> = {
  sv: withOthers(sv, svOnPaper),
  en: withOthers(en, enOnPaper),
}

/** The words of mails in one language; on paper nobody replies to a mail, or looks into the portal. */
export function mailWords(locale: Locale, { onPaper }: Pick<MailSender, 'onPaper'>) {
  return createTranslator({ locale, messages: onPaper ? paper[locale] : messages[locale] })
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
