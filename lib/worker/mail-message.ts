import { codeOf, linkTokenOf, signInMinutes } from '@/lib/auth/sign-in-tokens'
import { openFiled } from '@/lib/casework/requests/filed'
import { letterPlace } from '@/lib/casework/requests/view-request'
import { askedInBrief } from '@/lib/casework/requests/what-is-asked'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { findDeliveredLetter, type OwedMail } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { findLiveSignIn } from '@/lib/data/sign-ins'
import type { Message } from '@/lib/mail/message'
import { withoutIdentityNumbers } from '@/lib/rights/message-text'
import { openShortLived } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { accountMessage } from './account-message'
import { addresseeOf } from './addressee'
import { colleagueMessage } from './colleague-message'
import { consentMessage } from './consent-message'
import { digestMessage } from './digest-message'
import { freeCopyAgain } from './free-copy-message'
import { guardianAnswer, guardianConfirm, guardianReceipt } from './guardian-message'
import { noteMessage } from './note-message'
import { portalLink } from './portal-link'
import { taskMessage } from './task-message'
import { wordedMessage } from './worded-message'

/** `to` is null for a letter that legal prints and posts. */
export type Addressed = { to: string | null; message: Message }

/** Who an owed mail goes to and what it says, found now; null when there is nobody or nothing to send any more. */
export async function addressedMessage(mail: OwedMail): Promise<Addressed | null> {
  if (mail.signInId) return signInMessage(mail.signInId)
  if (mail.guardianFormId) return guardianConfirm(mail.guardianFormId)
  if (mail.kind === 'FREE_COPY_AGAIN' && mail.dataSubjectId) {
    return freeCopyAgain(mail.dataSubjectId)
  }
  if (mail.kind === 'DIGEST') return digestMessage()
  if (mail.accountId) return (await accountMessage(mail)) ?? colleagueMessage(mail)
  const { request, kind } = mail
  if (!request) return null
  switch (kind) {
    case 'ANSWER_READY':
      return request.kind === 'MINOR_ERASURE'
        ? guardianAnswer(request)
        : personMessage(request, kind)
    case 'RECEIPT':
      return personMessage(request, kind)
    case 'CONSENT_WITHDRAWN':
    case 'CONSENT_STOPPED':
      return consentMessage(request, kind)
    case 'GUARDIAN_RECEIPT':
      return guardianReceipt(request)
    case 'LEGAL_NEW_REQUEST':
    case 'LEGAL_ANSWER':
      return legalMessage(request, kind)
    default:
      return (
        (await wordedMessage(mail, request)) ??
        (await taskMessage(mail, request)) ??
        noteMessage(mail, request)
      )
  }
}

async function signInMessage(id: string): Promise<Addressed | null> {
  const signIn = await findLiveSignIn(id, now())
  if (!signIn) return null
  const { locale } = signIn
  const to = await openShortLived(`sign-in.email:${id}`, signIn.sealedEmail)
  const confirm = portalLink(locale, `/sign-in/confirm?t=${linkTokenOf(id)}`)
  const message = {
    type: 'sign-in',
    locale,
    link: confirm,
    code: codeOf(id),
    minutes: signInMinutes,
  } as const
  return { to, message }
}

async function personMessage(
  request: RequestRow,
  kind: 'RECEIPT' | 'ANSWER_READY',
): Promise<Addressed | null> {
  const addressee = await addresseeOf(request)
  if (!addressee) return null
  const { to } = addressee
  const { reference, locale } = request
  const about = {
    locale,
    reference,
    kind: request.kind,
    link: portalLink(locale, `/my/requests/${reference}`),
  }
  if (kind === 'RECEIPT') {
    const key = await openPersonKey(request.keyId)
    const summary = await askedInBrief(locale, openFiled(key, request))
    const receivedOn = request.receivedOn.toString()
    const due = request.dueOn.toString()
    return { to, message: { type: 'receipt', ...about, receivedOn, due, summary } }
  }
  const answer = await findDeliveredLetter(request.id)
  if (!answer?.availableUntil) return null
  const { availableUntil } = answer
  const outcome = request.outcome ?? 'FULFILLED'
  return { to, message: { type: 'answer-ready', ...about, outcome, availableUntil } }
}

async function legalMessage(
  request: RequestRow,
  kind: 'LEGAL_NEW_REQUEST' | 'LEGAL_ANSWER',
): Promise<Addressed | null> {
  const { privacyContact: to, languages, mail } = controller()
  const locale = languages.order[0] ?? 'sv'
  const { reference } = request
  const about = {
    locale,
    reference,
    kind: request.kind,
    link: portalLink(locale, `/desk/${reference}`),
  }
  if (kind === 'LEGAL_NEW_REQUEST') {
    const message = {
      type: 'legal-new-request',
      ...about,
      receivedOn: request.receivedOn.toString(),
      due: request.dueOn.toString(),
      target: request.targetOn.toString(),
    } as const
    return { to, message }
  }
  if (request.outcome === 'STOPPED') {
    return { to, message: { type: 'legal-answer', ...about, outcome: 'STOPPED', letter: null } }
  }
  const answer = await findDeliveredLetter(request.id)
  if (!answer || !request.outcome) return null
  const key = await openPersonKey(request.keyId)
  const letter =
    mail.toPrivacyContact === 'LETTER'
      ? withoutIdentityNumbers(openText(key, letterPlace(request.id), answer.sealedLetter))
      : null
  return { to, message: { type: 'legal-answer', ...about, outcome: request.outcome, letter } }
}
