import { guardianTokenOf } from '@/lib/auth/guardian-token'
import { openContactAddress } from '@/lib/casework/children/contact-address'
import { openGuardianForm } from '@/lib/casework/children/guardian-form'
import { letterPlace } from '@/lib/casework/requests/view-request'
import { now } from '@/lib/clock'
import { controller } from '@/lib/controller/controller'
import { findContact } from '@/lib/data/contacts'
import { findWaitingGuardianForm } from '@/lib/data/guardian-forms'
import { findDeliveredLetter } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import type {
  GuardianAnswerMessage,
  GuardianConfirmMessage,
  GuardianReceiptMessage,
} from '@/lib/mail/message'
import { guardianFormDays } from '@/lib/rights/guardian-form'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { portalLink } from './portal-link'

type To<Message> = { to: string | null; message: Message } | null

/** The link by which an adult confirms their address; null when the form is confirmed or its time is over. */
export async function guardianConfirm(formId: string): Promise<To<GuardianConfirmMessage>> {
  const form = await findWaitingGuardianForm(formId, now())
  if (!form) return null
  const { email: to } = await openGuardianForm(form)
  const { locale } = form
  const link = portalLink(locale, `/guardian/confirm?t=${guardianTokenOf(formId)}`)
  return { to, message: { type: 'guardian-confirm', locale, link, days: guardianFormDays } }
}

/** The receipt of a child's case, to the adult; null when there is none. */
export async function guardianReceipt(request: RequestRow): Promise<To<GuardianReceiptMessage>> {
  const contact = await findContact(request.id)
  if (!contact) return null
  const key = await openPersonKey(request.keyId)
  const { locale } = contact
  const message = {
    type: 'guardian-receipt',
    locale,
    reference: request.reference,
    receivedOn: request.receivedOn.toString(),
    due: request.dueOn.toString(),
    link: portalLink(locale, '/policy'),
  } as const
  const { sealedEmail } = contact
  return { to: sealedEmail && openContactAddress(key, request.id, sealedEmail), message }
}

/** The answer to a child's case, to the adult who wrote; null when nobody did. Nothing ever goes to the child (rules.md 3). */
export async function guardianAnswer(request: RequestRow): Promise<To<GuardianAnswerMessage>> {
  const [contact, answer] = [await findContact(request.id), await findDeliveredLetter(request.id)]
  if (!contact || !answer) return null
  const key = await openPersonKey(request.keyId)
  const { locale, sealedEmail } = contact
  const message = {
    type: 'guardian-answer',
    locale,
    reference: request.reference,
    letter: openText(key, letterPlace(request.id), answer.sealedLetter),
    authority: controller().authority.shortName,
    link: portalLink(locale, '/policy'),
  } as const
  return { to: sealedEmail && openContactAddress(key, request.id, sealedEmail), message }
}
