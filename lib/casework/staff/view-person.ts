import type { CasePerson } from '@/lib/data/case-person'
import { type AssuranceLevel, isIdentitySettled } from '@/lib/rights/assurance'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { openDetails } from '../people/person-details'

export type ViewedPerson = {
  name: string
  birthDate: string
  maskedIdentityNumber: string | null
  knownContact: string | null
  email: string | null
  assurance: AssuranceLevel
  identitySettled: boolean
  protectedIdentity: boolean
  otherReferences: string[]
}

/** Who a case is about, for staff who work on it; the identity number masked (Art. 12(6), rules.md 5). */
export function viewPerson(key: PersonKey, subject: CasePerson): ViewedPerson {
  const details = openDetails(key, subject)
  const { account } = subject
  return {
    name: details.name,
    birthDate: details.birthDate,
    maskedIdentityNumber: details.identityNumber && maskIdentityNumber(details.identityNumber),
    knownContact: details.knownContact?.value ?? null,
    email: account && openText(key, `account.email:${account.id}`, account.sealedEmail),
    assurance: subject.assurance,
    identitySettled: isIdentitySettled(subject.assurance),
    protectedIdentity: subject.protectedIdentity,
    otherReferences: subject.otherRequests.map((other) => other.reference),
  }
}
