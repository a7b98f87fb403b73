import { findAccount } from '@/lib/data/accounts'
import { findOwnDataSubject } from '@/lib/data/data-subjects'
import type { Actor } from '@/lib/rights/actor'
import type { AssuranceLevel } from '@/lib/rights/assurance'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openDetails } from './person-details'

export type Profile = {
  email: string
  name: string
  birthDate: string
  maskedIdentityNumber: string | null
  knownContact: string | null
  assurance: AssuranceLevel
}

/** What the portal holds about the one who is signed in, to show them; the number masked. */
export async function viewProfile(actor: Actor): Promise<Profile> {
  authorise(actor, 'profile.edit-own')
  const account = found(await findAccount(actor.accountId))
  const subject = found(await findOwnDataSubject(actor))
  const key = await openPersonKey(subject.keyId)
  const { name, birthDate, identityNumber, knownContact } = openDetails(key, subject)
  return {
    email: openText(key, `account.email:${account.id}`, account.sealedEmail),
    name,
    birthDate,
    maskedIdentityNumber: identityNumber && maskIdentityNumber(identityNumber),
    knownContact: knownContact?.value ?? null,
    assurance: subject.assurance,
  }
}
