import { randomUUID } from 'node:crypto'
import { insertContact } from '@/lib/data/contacts'
import { insertDataSubject } from '@/lib/data/data-subjects'
import { casesOfPerhapsSame, findPersonOfRequest } from '@/lib/data/perhaps-same'
import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import type { AssuranceLevel } from '@/lib/rights/assurance'
import { Refusal } from '@/lib/rights/refusal'
import type { RegisteredPerson } from '@/lib/rights/registration/registered-person'
import type { Registration } from '@/lib/rights/registration/registration'
import { lookupHash } from '@/lib/vault/house-key'
import { createPersonKey, openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { sealContactAddress, sealPostalAddress } from '../../children/contact-address'
import { nameHashes } from '../../people/name-hashes'
import { sealDetails } from '../../people/person-details'

export type PersonOnRecord = { id: string; key: PersonKey; assurance: AssuranceLevel }

/**
 * Whose request it is: the person of the case that staff named, or a new record. Somebody who is only perhaps the same is never
 * taken for them: staff say so, or keep the two apart until identity is checked (rules.md 2). SAME_UNKNOWN, PERHAPS_SAME.
 */
export async function personOfRegistration(
  tx: Tx,
  actor: Actor,
  { person, locale, same, apart, kind }: Registration,
  now: Temporal.Instant,
): Promise<PersonOnRecord> {
  if (same) {
    const known = await findPersonOfRequest(actor, same, tx)
    if (!known) throw refuse('SAME_UNKNOWN')
    return { id: known.id, key: await openPersonKey(known.keyId, tx), assurance: known.assurance }
  }
  const hashes = await hashesOf(person, kind)
  const cases = apart ? [] : await casesOfPerhapsSame(actor, hashes, tx)
  if (cases.length > 0) throw refuse('PERHAPS_SAME', { references: cases.join(', ') })
  const key = await createPersonKey(tx, now)
  const id = randomUUID()
  const assurance = 'EMAIL_CONFIRMED'
  const details = {
    name: person.name,
    birthDate: person.birthDate?.toString() ?? null,
    identityNumber: person.identityNumber,
    knownContact: person.telephone
      ? ({ kind: 'telephone', value: person.telephone } as const)
      : null,
  }
  await insertDataSubject(tx, {
    id,
    keyId: key.id,
    sealedDetails: sealDetails(key, id, details),
    assurance,
    protectedIdentity: person.protectedIdentity,
    locale,
    identityNumberHash: hashes.identityNumberHash,
    knownContactHash: hashes.telephoneHash,
    nameHashes: await nameHashes(person.name),
    now,
  })
  return { id, key, assurance }
}

/** Keeps how the person is reached about this request, where nobody is signed in to read it. */
export async function keepContact(
  tx: Tx,
  requestId: string,
  key: PersonKey,
  { person, locale }: Registration,
  mediation: string,
): Promise<void> {
  const { email, protectedIdentity } = person
  const address = person.postalAddress ?? (protectedIdentity && !email ? mediation : null)
  await insertContact(tx, {
    requestId,
    sealedEmail: email === null ? null : sealContactAddress(key, requestId, email),
    emailHash: email === null ? null : await lookupHash('email', email),
    sealedAddress: address === null ? null : sealPostalAddress(key, requestId, address),
    locale,
  })
}

/** In a child's case the address is the adult's: it tells nothing of who the child is. */
async function hashesOf(person: RegisteredPerson, kind: Registration['kind']) {
  const { identityNumber, email, telephone } = person
  const child = kind === 'MINOR_ERASURE'
  return {
    identityNumberHash: identityNumber ? await lookupHash('identity-number', identityNumber) : null,
    emailHash: email && !child ? await lookupHash('email', email) : null,
    telephoneHash: telephone && !child ? await lookupHash('telephone', telephone) : null,
  }
}

function refuse(code: 'SAME_UNKNOWN' | 'PERHAPS_SAME', detail?: { references: string }): Refusal {
  return new Refusal(code, [detail ? { field: 'same', code, detail } : { field: 'same', code }])
}
