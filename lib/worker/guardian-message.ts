import { guardianTokenOf } from '@/lib/auth/guardian-token'
import { openContactAddress } from '@/lib/casework/children/contact-address'
import { openGuardianForm } from '@/lib/casework/children/guardian-form'
import { now } from '@/lib/clock'
import { findContact } from '@/lib/data/contacts'
import { findWaitingGuardianForm } from '@/lib/data/guardian-forms'
import type { RequestRow } from '@/lib/data/request-rows'
import type { GuardianConfirmMessage, GuardianReceiptMessage } from '@/lib/mail/message'
import { guardianFormDays } from '@/lib/rights/guardian-form'
import { openPersonKey } from '@/lib/vault/person-key'
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
