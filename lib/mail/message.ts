import type { Locale } from '@/lib/i18n/locales'
import type { DigestSort } from '@/lib/rights/digest'
import type { Outcome } from '@/lib/rights/outcome'
import type { RequestKind } from '@/lib/rights/request-kinds'
import type { AccountMessage } from './account-message'
import type { ColleagueMessage } from './colleague-message'
import type { LegalNoteMessage, NoteMessage } from './note-message'
import type { LegalTaskMessage, RecipientNoticeMessage, TaskMessage } from './task-message'
import type { WordedMessage } from './worded-mail'

/** How a request was answered, as legal@ reads it. */
export type MailOutcome = Outcome

/** To whoever wants to sign in. `code` is eight digits, `minutes` how long both are good for. */
export type SignInMessage = {
  type: 'sign-in'
  locale: Locale
  link: string
  code: string
  minutes: number
}

/**
 * To the person when a request has come in. Dates are calendar dates in Stockholm (YYYY-MM-DD); `summary` holds
 * lines in the person's language that repeat what was asked, and never an identity number. For a withdrawn consent
 * `due` is the day by which every system has stopped.
 */
export type ReceiptMessage = {
  type: 'receipt'
  locale: Locale
  reference: string
  kind: RequestKind
  receivedOn: string
  due: string
  link: string
  summary: string[]
}

/** To the person when the answer can be read; `availableUntil` is the last day of a copy (YYYY-MM-DD, Stockholm). */
export type AnswerReadyMessage = {
  outcome: MailOutcome
  type: 'answer-ready'
  locale: Locale
  reference: string
  kind: RequestKind
  link: string
  availableUntil: string
}

/** To legal@ when a request has come in; `target` is the controller's own date, `due` the statutory one. */
export type LegalNewRequestMessage = {
  type: 'legal-new-request'
  locale: Locale
  reference: string
  kind: RequestKind
  receivedOn: string
  due: string
  target: string
  link: string
}

/** To legal@ when an answer has gone out; `letter` is its text, or null where the profile says notice only. */
export type LegalAnswerMessage = {
  type: 'legal-answer'
  locale: Locale
  reference: string
  kind: RequestKind
  outcome: MailOutcome
  letter: string | null
  link: string
}

/** To an adult who filled in the form for children: one link, good for `days`. Nothing that was typed. */
export type GuardianConfirmMessage = {
  type: 'guardian-confirm'
  locale: Locale
  link: string
  days: number
}

/** To the adult when the child's case has opened. Dates as in the receipt; the child is not named. */
export type GuardianReceiptMessage = {
  type: 'guardian-receipt'
  locale: Locale
  reference: string
  receivedOn: string
  due: string
  link: string
}

/**
 * To the adult of a child's case when it is answered: the one fixed sentence, or, where they have shown custody, the letter.
 * `authority` is where to complain.
 */
export type GuardianAnswerMessage = {
  type: 'guardian-answer'
  locale: Locale
  reference: string
  letter: string
  authority: string
  link: string
}

/** What both mails about a consent say: `purposes` follow "to …" in the person's language, `link` leads to erasure. */
type AboutConsent = {
  locale: Locale
  reference: string
  purposes: string[]
  link: string
}

/**
 * To the person at once: the consent is withdrawn since `withdrawnAt` (an instant), stopped everywhere by `due` (YYYY-MM-DD).
 * `others` is what may go on for other reasons.
 */
export type ConsentWithdrawnMessage = AboutConsent & {
  type: 'consent-withdrawn'
  withdrawnAt: string
  due: string
  others: string[]
}

/** To the person when every system has stopped; `authority` is where to complain. */
export type ConsentStoppedMessage = AboutConsent & { type: 'consent-stopped'; authority: string }

/** To someone who asked to be told when their next copy is free. */
export type FreeCopyAgainMessage = { type: 'free-copy-again'; locale: Locale; link: string }

/** To legal@ in the morning of `day` (YYYY-MM-DD, Stockholm): what waits, by sort; `more` where a sort has more than are named. */
export type DigestMessage = {
  type: 'digest'
  locale: Locale
  day: string
  parts: {
    sort: DigestSort
    lines: { reference: string; kind: RequestKind; date: string }[]
    more: boolean
  }[]
  link: string
}

/** Every mail the portal sends, as plain data that survives a queue. */
export type Message =
  | SignInMessage
  | ReceiptMessage
  | AnswerReadyMessage
  | LegalNewRequestMessage
  | LegalAnswerMessage
  | ConsentWithdrawnMessage
  | ConsentStoppedMessage
  | GuardianConfirmMessage
  | GuardianReceiptMessage
  | WordedMessage
  | GuardianAnswerMessage
  | NoteMessage
  | LegalNoteMessage
  | FreeCopyAgainMessage
  | DigestMessage
  | TaskMessage
  | LegalTaskMessage
  | RecipientNoticeMessage
  | AccountMessage
  | ColleagueMessage
