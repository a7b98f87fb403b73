import type { CasePerson } from '@/lib/data/case-person'
import { type AssuranceLevel, isIdentitySettled } from '@/lib/rights/assurance'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import type { Representative } from '@/lib/rights/registration/registered-person'
import type { RequestKind } from '@/lib/rights/request-kinds'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { openContactAddress, openPostalAddress } from '../children/contact-address'
import { openKnownDetails } from '../people/person-details'
import { openRepresentative } from './representative'

export type ViewedPerson = {
  /** Null for someone who only confirmed an address. */
  name: string | null
  birthDate: string | null
  maskedIdentityNumber: string | null
  knownContact: string | null
  email: string | null
  /** For someone who is written to on paper. */
  postalAddress: string | null
  /** Where the replies in a child's case go. */
  adultsEmail: string | null
  /** Who acts for the person, with the authority that was seen. */
  representative: Representative | null
  assurance: AssuranceLevel
  identitySettled: boolean
  protectedIdentity: boolean
  otherReferences: string[]
}

/** Who a case is about, for staff who work on it; the identity number masked (Art. 12(6), rules.md 5). */
export function viewPerson(
  key: PersonKey,
  request: { id: string; kind: RequestKind; sealedRepresentative: Uint8Array | null },
  subject: CasePerson,
): ViewedPerson {
  const details = openKnownDetails(key, subject)
  const { account, contact } = subject
  const child = request.kind === 'MINOR_ERASURE'
  const noted = contact?.sealedEmail
    ? openContactAddress(key, request.id, contact.sealedEmail)
    : null
  return {
    name: details.name,
    birthDate: details.birthDate,
    maskedIdentityNumber: details.identityNumber && maskIdentityNumber(details.identityNumber),
    knownContact: details.knownContact?.value ?? null,
    email: account
      ? openText(key, `account.email:${account.id}`, account.sealedEmail)
      : child
        ? null
        : noted,
    postalAddress: contact?.sealedAddress
      ? openPostalAddress(key, request.id, contact.sealedAddress)
      : null,
    adultsEmail: child ? noted : null,
    representative:
      request.sealedRepresentative &&
      openRepresentative(key, request.id, request.sealedRepresentative),
    assurance: subject.assurance,
    identitySettled: isIdentitySettled(subject.assurance),
    protectedIdentity: subject.protectedIdentity,
    otherReferences: subject.otherRequests.map((other) => other.reference),
  }
}
