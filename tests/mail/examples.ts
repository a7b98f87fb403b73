import { type Locale, locales } from '@/lib/i18n/locales'
import type { MailOutcome, Message } from '@/lib/mail/message'
import type { MailSender } from '@/lib/mail/sheet'
import { requestKinds } from '@/lib/rights/request-kinds'

export const sender: MailSender = {
  controllerName: 'Exempel AB',
  replyTo: 'legal@exempel.se',
  publicUrl: 'https://insyn.exempel.se',
}

export const reference = 'INS-7K3F-9QXM'

const outcomes: MailOutcome[] = ['COPY', 'NO_DATA']
const letters = {
  sv: 'Du bad oss om en kopia av dina uppgifter.\n\nHär är den. Vi har inget mer om dig än det som står i kopian.\n\nHåller du inte med? Du kan klaga hos IMY. Det är gratis.',
  en: 'You asked us for a copy of your data.\n\nHere it is. We have nothing more about you than what the copy says.\n\nDon’t agree? You can complain to IMY. It is free.',
}
const summaries = {
  sv: ['Alla uppgifter som vi har om dig', 'Från hela tiden'],
  en: ['All the data we have about you', 'From the whole time'],
}

/** Mails to persons, every kind of request, in one language. */
export function personMessages(locale: Locale): Message[] {
  const base = `${sender.publicUrl}${locale === 'en' ? '/en' : ''}`
  const link = `${base}/my/requests/${reference}`
  return [
    {
      type: 'sign-in',
      locale,
      link: `${base}/sign-in/confirm?token=Zk3-8sQm1x_Rt5vYw7Bd9Fh2Jn4Lp6Tq0Uc8`,
      code: '12345678',
      minutes: 10,
    },
    ...requestKinds.flatMap((kind): Message[] => [
      {
        type: 'receipt',
        locale,
        reference,
        kind,
        receivedOn: '2026-11-22',
        due: '2026-12-22',
        link,
        summary: kind === 'ACCESS' ? summaries[locale] : [],
      },
      { type: 'answer-ready', locale, reference, kind, link, availableUntil: '2027-01-21' },
    ]),
  ]
}

/** Mails to legal@, every kind and outcome, in one language. */
export function staffMessages(locale: Locale): Message[] {
  const link = `${sender.publicUrl}${locale === 'en' ? '/en' : ''}/desk/${reference}`
  const arrived = requestKinds.map(
    (kind): Message => ({
      type: 'legal-new-request',
      locale,
      reference,
      kind,
      receivedOn: '2026-11-22',
      due: '2026-12-22',
      target: '2026-12-04',
      link,
    }),
  )
  const answered = outcomes.flatMap((outcome) =>
    [letters[locale], null].map(
      (letter): Message => ({
        type: 'legal-answer',
        locale,
        reference,
        kind: 'ACCESS',
        outcome,
        letter,
        link,
      }),
    ),
  )
  return [...arrived, ...answered]
}

export const allMessages = locales.flatMap((locale) => [
  ...personMessages(locale),
  ...staffMessages(locale),
])
