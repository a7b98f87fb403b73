import { consentsOf, consentTexts } from '@/lib/controller/consents'
import { instantor } from '@/lib/controller/instantor'
import { type Locale, locales } from '@/lib/i18n/locales'
import { accountNews } from '@/lib/mail/account-message'
import type { MailOutcome, Message } from '@/lib/mail/message'
import { legalNotes, personNotes } from '@/lib/mail/note-message'
import type { MailSender } from '@/lib/mail/sheet'
import { digestSorts } from '@/lib/rights/digest'
import { reopenReasons } from '@/lib/rights/reopening'
import { requestKinds } from '@/lib/rights/request-kinds'
import { staffRoles } from '@/lib/rights/staff/staff'
import { nextSteps } from '@/lib/rights/support/look-up'
import { taskActions } from '@/lib/rights/tasks'
import { letterMessages } from './letter-examples'

export const sender: MailSender = {
  controllerName: 'Exempel AB',
  replyTo: 'legal@exempel.se',
  publicUrl: 'https://insyn.exempel.se',
}

export const reference = 'INS-7K3F-9QXM'

const outcomes: MailOutcome[] = ['COPY', 'NO_DATA', 'STOPPED', 'FULFILLED', 'PARTLY', 'REFUSED']
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
    {
      type: 'guardian-confirm',
      locale,
      link: `${base}/guardian/confirm?t=Zk3-8sQm1x_Rt5vYw7Bd9Fh2Jn4Lp6Tq0Uc8`,
      days: 7,
    },
    {
      type: 'guardian-receipt',
      locale,
      reference,
      receivedOn: '2026-11-22',
      due: '2026-12-22',
      link: `${base}/policy`,
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
      {
        type: 'answer-ready',
        locale,
        reference,
        kind,
        outcome: kind === 'ACCESS' ? 'COPY' : 'FULFILLED',
        link,
        availableUntil: '2027-01-21',
      },
    ]),
    ...outcomes.map(
      (outcome): Message => ({
        type: 'answer-ready',
        locale,
        reference,
        kind: 'ERASURE',
        outcome,
        link,
        availableUntil: '2027-01-21',
      }),
    ),
    {
      type: 'guardian-answer',
      locale,
      reference,
      letter: locale === 'sv' ? 'Vi har gått igenom ärendet.' : 'We have dealt with the case.',
      authority: 'IMY',
      link: `${base}/policy`,
    },
    ...noteMessages(locale, link),
    ...letterMessages(locale, reference, link),
    { type: 'free-copy-again', locale, link: `${base}/my/requests/new/access` },
    ...consentMessages(locale, `${base}/my/requests/new/erasure`),
  ]
}

/** Every consent of the portal's own controller, withdrawn and then stopped; with and without other reasons. */
function consentMessages(locale: Locale, link: string): Message[] {
  const keys = consentsOf(instantor).map(({ key }) => key)
  const purposes = consentTexts(instantor, locale, keys)
  const about = { locale, reference, purposes, link }
  const withdrawn = { type: 'consent-withdrawn', ...about, due: '2026-11-23' } as const
  const others = { sv: ['öppna dörren för dig'], en: ['open the door for you'] }
  const withdrawnAt = '2026-11-22T12:00:00Z'
  return [
    { ...withdrawn, withdrawnAt, others: [] },
    { ...withdrawn, withdrawnAt, purposes: purposes.slice(0, 1), others: others[locale] },
    { type: 'consent-stopped', ...about, authority: 'IMY' },
  ]
}

/** What happens with a request under way, in every way it can be said. */
function noteMessages(locale: Locale, link: string): Message[] {
  const authority = { name: 'IMY', email: 'imy@imy.se', telephone: '+46 8 657 61 00' }
  const due = '2026-12-22'
  const about = { type: 'note', locale, reference, link, due, authority } as const
  const reason = {
    sv: 'Ett kontoutdrag i kopian hör till någon annan.',
    en: 'An account statement in the copy belongs to someone else.',
  }[locale]
  const step = { passed: false, next: 'WE_ANSWER' } as const
  const note = { ...about, kind: 'ACCESS', ...step, feeState: 'ACCEPTED', reason } as const
  return [
    ...personNotes.map((each): Message => ({ ...note, about: each })),
    { ...note, about: 'reopened', passed: true },
    ...nextSteps.map((next): Message => ({ ...note, about: 'status', next })),
    { ...note, about: 'feeAnswered', feeState: 'DECLINED' },
    ...requestKinds.map((kind): Message => ({ ...note, about: 'kindChanged', kind })),
    ...requestKinds.map((kind): Message => ({ ...note, about: 'split', kind })),
  ]
}

/** The same to legal@, with and without words and files. */
function legalNoteMessages(locale: Locale, link: string): Message[] {
  const text = 'Hej!\n\nSidan 2 saknas.'
  const with2 = { reason: null, text, written: true, files: 2, feeState: 'ACCEPTED' } as const
  const note = { type: 'legal-note', locale, reference, link, kind: 'ACCESS', ...with2 } as const
  return [
    ...legalNotes.map((about): Message => ({ ...note, about })),
    ...reopenReasons.map((reason): Message => ({ ...note, about: 'reopened', reason })),
    { ...note, about: 'reopened', text: null, written: false, files: 0 },
    { ...note, about: 'message', text: null, files: 0 },
    { ...note, about: 'feeAnswered', feeState: 'DECLINED' },
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
  return [
    ...arrived,
    digestOf(locale),
    ...colleagueMessages(locale),
    ...accountMessages(locale),
    ...answered,
    ...legalNoteMessages(locale, link),
    ...taskMessages(locale, link),
  ]
}

/** To those who work here. */
function colleagueMessages(locale: Locale): Message[] {
  const base = `${sender.publicUrl}${locale === 'en' ? '/en' : ''}`
  const to = { type: 'colleague', locale } as const
  const day = '2026-11-22'
  return [
    ...staffRoles.map(
      (role): Message => ({ ...to, about: { what: 'invited', role }, link: `${base}/sign-in` }),
    ),
    { ...to, about: { what: 'test' }, link: `${base}/admin` },
    { ...to, about: { what: 'lookUps', day, lookUps: 64, none: 9 }, link: `${base}/admin` },
  ]
}

/** To those who work here, about their own way in. */
function accountMessages(locale: Locale): Message[] {
  const link = `${sender.publicUrl}${locale === 'en' ? '/en' : ''}/account/security`
  const to = { type: 'account', locale, at: '2026-11-22T13:05:00Z', role: 'LEGAL' } as const
  return [
    ...accountNews.map((news): Message => ({ ...to, news, codesLeft: 7, link })),
    ...[0, 1, 2].map(
      (codesLeft): Message => ({ ...to, news: 'RECOVERY_CODE_USED', codesLeft, link }),
    ),
    { ...to, news: 'ACCOUNT_SUSPENDED', codesLeft: 0, link: null },
  ]
}

/** Every sort of thing that waits in the morning. */
function digestOf(locale: Locale): Message {
  const line = { reference, kind: 'ACCESS', date: '2026-12-22' } as const
  const parts = digestSorts.map((sort) => ({
    sort,
    lines: [line, line],
    more: sort === 'overdue',
  }))
  const link = `${sender.publicUrl}${locale === 'en' ? '/en' : ''}/desk`
  return { type: 'digest', locale, day: '2026-11-23', parts, link }
}

export const allMessages = locales.flatMap((locale) => [
  ...personMessages(locale),
  ...staffMessages(locale),
])

/** To colleagues, to legal@ about them, and to recipients (Art. 19). */
function taskMessages(locale: Locale, link: string): Message[] {
  const asked = {
    type: 'task',
    locale,
    reference,
    due: '2026-11-26',
    link: `${sender.publicUrl}${locale === 'en' ? '/en' : ''}/task?t=Zk3-8sQm1x_Rt5vYw7Bd9Fh2Jn4Lp6Tq0Uc8`,
  } as const
  const inSystem = { ...asked, kind: 'DO_IN_SYSTEM', place: 'Kundregistret' } as const
  const legal = { type: 'legal-task', locale, reference, link } as const
  const text = 'Hej!\n\nDet gäller: Lo Prov.\n\nRadera också hos er.'
  return [
    ...(['asked', 'reminder'] as const).flatMap((about): Message[] => [
      { ...asked, about, kind: 'COLLECT', action: null, place: null },
      ...taskActions.map((action): Message => ({ ...inSystem, about, action })),
    ]),
    { ...legal, about: { event: 'answered', result: 'DONE' } },
    { ...legal, about: { event: 'answered', result: 'IMPOSSIBLE' } },
    { ...legal, about: { event: 'escalated', count: 1 } },
    { ...legal, about: { event: 'escalated', count: 3 } },
    { type: 'recipient-notice', locale, reference, text, link: null },
  ]
}
