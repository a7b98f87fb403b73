import type { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import type messages from '@/lib/i18n/messages/sv/sheet.json'
import type { Category, ControllerProfile, Line, PostalAddress } from './profile'

/** What every section of an information sheet is written from. */
export type Sheet = {
  profile: ControllerProfile
  locale: Locale
  categories: Category[]
  t: ReturnType<typeof createTranslator<typeof messages>>
  /** The words of a line: stated, filled in, an example, or a marker. */
  write: (line: Line) => string
}

type Section = {
  title: Parameters<Sheet['t']>[0]
  article: Record<Locale, string>
  lines: (sheet: Sheet) => string[]
}

/** The sections in the order of Article 15. */
export const sections: Section[] = [
  { title: 'purposes.title', article: { sv: '15.1 a', en: '15(1)(a)' }, lines: purposes },
  { title: 'categories.title', article: { sv: '15.1 b', en: '15(1)(b)' }, lines: categories },
  { title: 'recipients.title', article: { sv: '15.1 c', en: '15(1)(c)' }, lines: recipients },
  { title: 'storage.title', article: { sv: '15.1 d', en: '15(1)(d)' }, lines: storage },
  { title: 'rights.title', article: { sv: '15.1 e', en: '15(1)(e)' }, lines: rights },
  { title: 'complaint.title', article: { sv: '15.1 f', en: '15(1)(f)' }, lines: complaint },
  { title: 'source.title', article: { sv: '15.1 g', en: '15(1)(g)' }, lines: source },
  { title: 'automated.title', article: { sv: '15.1 h', en: '15(1)(h)' }, lines: automated },
  { title: 'transfers.title', article: { sv: '15.2', en: '15(2)' }, lines: transfers },
]

/** An address on one line, with the country in the reader's language. */
export function oneLine(address: PostalAddress, locale: Locale): string {
  return `${address.street}, ${address.postalCode} ${address.city}, ${address.country[locale]}`
}

function purposes({ profile, locale, categories, t, write }: Sheet): string[] {
  const served = new Set(categories.flatMap((category) => category.purposes))
  const all = profile.purposes.filter(({ key }) => served.has(key))
  const byConsent = all.filter(({ legalBasis }) => legalBasis === 'CONSENT')
  const others = all.flatMap(({ text, legalBasis }) =>
    legalBasis === 'CONSENT' ? [] : [`- ${text[locale]}`, write(legalBasis)],
  )
  return [
    ...(byConsent.length > 0 ? [t('purposes.consent')] : []),
    ...byConsent.map(({ text }) => `- ${text[locale]}`),
    ...(others.length > 0 ? [t('purposes.other'), ...others] : []),
    `${t('purposes.otherBases')}:`,
    write(profile.otherLegalBases),
  ]
}

function categories({ categories, locale }: Sheet): string[] {
  return categories.flatMap(({ label, fields }) => [
    `${label[locale]}:`,
    ...fields.map((field) => `- ${field.label[locale]}`),
  ])
}

function recipients({ profile, locale, write }: Sheet): string[] {
  return [
    ...profile.recipients.flatMap(({ label, names, note }) => [
      `${label[locale]}:`,
      write(names),
      ...(note ? [note[locale]] : []),
    ]),
    ...profile.statements
      .filter(({ key }) => key === 'deidentified')
      .map(({ text }) => text[locale]),
  ]
}

function storage({ profile, categories, locale, write }: Sheet): string[] {
  return [
    write(profile.storage),
    ...categories.flatMap(({ label, storage }) => [`${label[locale]}:`, write(storage)]),
  ]
}

function rights({ profile, t }: Sheet): string[] {
  return [
    t('rights.intro'),
    `- ${t('rights.rectification')}`,
    `- ${t('rights.erasure')}`,
    `- ${t('rights.restriction')}`,
    `- ${t('rights.objection')}`,
    t('rights.withdrawal'),
    t('rights.how', { email: profile.privacyContact }),
  ]
}

function complaint({ profile: { authority }, locale, t }: Sheet): string[] {
  return [
    t('complaint.who', { authority: authority.name[locale], shortName: authority.shortName }),
    t('complaint.address', { address: oneLine(authority.address, locale) }),
    t('complaint.telephone', { telephone: authority.telephone }),
    t('complaint.email', { email: authority.email }),
    t('complaint.website', { website: authority.website }),
  ]
}

function source({ categories, locale, write }: Sheet): string[] {
  return categories.flatMap(({ label, source }) => [`${label[locale]}:`, write(source)])
}

function automated({ profile, write }: Sheet): string[] {
  return [write(profile.automatedDecisions)]
}

function transfers({ profile, write }: Sheet): string[] {
  return profile.transfers.map(write)
}
