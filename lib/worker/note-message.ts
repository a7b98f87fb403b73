import { revokedPlace } from '@/lib/casework/requests/delivered-copy'
import { messagePlace } from '@/lib/casework/requests/message-view'
import { liftingPlace } from '@/lib/casework/staff/lifting-place'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { findLiftingNotice } from '@/lib/data/answer-approvals'
import { findRevokedReason } from '@/lib/data/delivered-copies'
import { findDeliveredLetter, type OwedMail } from '@/lib/data/mails'
import { findMessage } from '@/lib/data/messages'
import type { RequestRow } from '@/lib/data/request-rows'
import type { LegalNote, PersonNote } from '@/lib/mail/note-message'
import { receivedOn } from '@/lib/rights/deadline'
import { withoutIdentityNumbers } from '@/lib/rights/message-text'
import { nextStepOf } from '@/lib/rights/support/look-up'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { addresseeOf } from './addressee'
import type { Addressed } from './mail-message'
import { portalLink } from './portal-link'

const toPerson: Partial<Record<OwedMail['kind'], PersonNote>> = {
  WITHDRAWN: 'withdrawn',
  REOPENED: 'reopened',
  MESSAGE: 'message',
  HALF_TIME: 'halfTime',
  LATE: 'late',
  KIND_CHANGED: 'kindChanged',
  SPLIT: 'split',
  FEE_ANSWERED: 'feeAnswered',
  LIFTING_NOTICE: 'liftingNotice',
  COPY_REMINDER: 'copyReminder',
  STATUS: 'status',
  COPY_REVOKED: 'copyRevoked',
}
const toLegal: Partial<Record<OwedMail['kind'], LegalNote>> = {
  LEGAL_WITHDRAWN: 'withdrawn',
  LEGAL_REOPENED: 'reopened',
  LEGAL_MESSAGE: 'message',
  LEGAL_FEE_ANSWERED: 'feeAnswered',
  TO_APPROVE: 'toApprove',
  SENT_BACK: 'sentBack',
}

/** The mails about a request under way, to the person and to legal@; null when the mail is none of these, or nobody is there. */
export async function noteMessage(
  { kind, messageId }: OwedMail,
  request: RequestRow,
): Promise<Addressed | null> {
  const person = toPerson[kind]
  if (person) return personNote(request, person)
  const legal = toLegal[kind]
  return legal ? legalNote(request, legal, messageId) : null
}

async function personNote(request: RequestRow, about: PersonNote): Promise<Addressed | null> {
  const addressee = await addresseeOf(request)
  if (!addressee) return null
  const { to } = addressee
  const { reference, locale, kind, dueOn, feeState } = request
  const { shortName: name, email, telephone } = controller().authority
  const copy = await aboutCopy(request, about)
  if (!copy) return null
  const message = {
    type: 'note',
    about,
    locale,
    reference,
    kind,
    due: copy.due ?? dueOn.toString(),
    reason: copy.reason,
    next: nextStepOf(request, receivedOn(now())),
    passed: Temporal.PlainDate.compare(receivedOn(now()), dueOn) > 0,
    feeState,
    authority: { name, email, telephone },
    link: portalLink(locale, `/my/requests/${reference}`),
  } as const
  return { to, message }
}

/** What a mail about a delivered copy says besides: its last day, or why it was taken back; null when neither is true any more. */
async function aboutCopy(
  request: RequestRow,
  about: PersonNote,
): Promise<{ due?: string; reason?: string } | null> {
  if (about === 'copyReminder') {
    const due = (await findDeliveredLetter(request.id))?.availableUntil
    return due ? { due } : null
  }
  if (about === 'liftingNotice') return aboutLifting(request)
  if (about !== 'copyRevoked') return {}
  const sealed = await findRevokedReason(request.id)
  const key = await openPersonKey(request.keyId)
  return sealed && { reason: openText(key, revokedPlace(request.id), sealed) }
}

/** From which day a restriction may be lifted, and why (Art. 18(3)). */
async function aboutLifting(request: RequestRow): Promise<{ due: string; reason: string } | null> {
  const notice = await findLiftingNotice(request.id)
  if (!notice) return null
  const key = await openPersonKey(request.keyId)
  const reason = openText(key, liftingPlace(request.id), notice.sealedReason)
  return { due: notice.on.toString(), reason }
}

async function legalNote(
  request: RequestRow,
  about: LegalNote,
  messageId: string | null,
): Promise<Addressed | null> {
  const { privacyContact: to, languages, mail } = controller()
  const locale = languages.order[0] ?? 'sv'
  const { reference, kind, feeState, reopenedFor } = request
  // A late yes to a price has a mail of its own.
  const reason = reopenedFor === 'PRICE_ACCEPTED' ? null : reopenedFor
  const written = messageId ? await findMessage(messageId) : null
  const key = await openPersonKey(request.keyId)
  const text =
    messageId && written && mail.toPrivacyContact === 'LETTER'
      ? withoutIdentityNumbers(openText(key, messagePlace(messageId), written.sealedText))
      : null
  const message = {
    type: 'legal-note',
    about,
    locale,
    reference,
    kind,
    text,
    written: written !== null,
    files: written?.files ?? 0,
    reason,
    feeState,
    link: portalLink(locale, `/desk/${reference}`),
  } as const
  return { to, message }
}
