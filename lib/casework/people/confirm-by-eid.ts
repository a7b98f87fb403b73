import { randomUUID } from 'node:crypto'
import { findAccount, lockAccount, tieAccount } from '@/lib/data/accounts'
import { findRecordOfAccount, insertDataSubject } from '@/lib/data/data-subjects'
import { findAccountByEid, lockEid, lockIdentity, takeEidAnswer, tieEid } from '@/lib/data/eid'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/rights/actor'
import { type EidPerson, matchEid, minorByEid } from '@/lib/rights/eid'
import { Refusal } from '@/lib/rights/refusal'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { eidTerms, keepEidPerson, knownBefore, raiseToEid, sealEidPerson } from './eid-record'
import { eraseUnderAge } from './erase-under-age'
import { nameHashes } from './name-hashes'

/** An answer of the provider, to be used once. */
export type EidAnswer = { stateHash: Uint8Array; expiresAt: Temporal.Instant }

type Confirmation = {
  actor: Actor
  person: EidPerson
  /** Null where the answer was used before, by the same browser on its way here. */
  answer: EidAnswer | null
  /** Whether they chose to be marked as having protected identity. */
  marked: boolean
  locale: Locale
  now: Temporal.Instant
}

/**
 * Lets a signed-in person show by eID who they are (rules.md 5): the record is filled in or raised, its free copies join those of the
 * same number, and the eID signs in to this account from now on, unless it does to another one already. UNDER_AGE (policy P6):
 * the visit is erased, or a case opens where there are requests. EID_CONFLICT when the account is about someone else;
 * EID_REFUSED when the answer was used before. Then nothing is changed.
 */
export async function confirmByEid(input: Confirmation): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'profile.edit-own')
  const identityNumberHash = await lookupHash('identity-number', input.person.identityNumber)
  const eidHash = await lookupHash('eid', input.person.identityNumber)
  const minor = await transaction((tx) => confirm(tx, input, { identityNumberHash, eidHash }))
  if (minor === 'ADULT') return
  if (minor !== 'LEAVE') await eraseUnderAge(actor, now)
  throw new Refusal('UNDER_AGE')
}

type Hashes = { identityNumberHash: Uint8Array; eidHash: Uint8Array }

async function confirm(tx: Tx, input: Confirmation, { identityNumberHash, eidHash }: Hashes) {
  const { actor, person, answer, locale, now } = input
  await lockEid(tx, eidHash)
  if (!(await lockAccount(tx, actor.accountId))) throw new Refusal('NOT_SIGNED_IN')
  const account = found(await findAccount(actor.accountId, tx))
  const key = await openPersonKey(account.keyId, tx)
  const before = await findRecordOfAccount(account.id, tx)
  const known = await knownBefore(tx, account.id, key, before)
  const minor = minorByEid(known, person, eidTerms(now))
  if (minor === 'LEAVE' || minor === 'ERASE') return minor
  const match = matchEid(known, person)
  // Kept with a child's case as well: whoever works on it must know whose data to erase. Nothing is released by it.
  const kept = {
    key,
    person,
    identityNumberHash,
    knownContact: known && match === 'SAME' ? known.details.knownContact : null,
    protectedIdentity: input.marked,
    locale,
    now,
  }
  if (minor === 'CASE') {
    if (before) await keepEidPerson(tx, { ...kept, record: before })
    return minor
  }
  if (match === 'CONFLICT') throw new Refusal('EID_CONFLICT')
  if (answer && !(await takeEidAnswer(tx, answer.stateHash, answer.expiresAt)))
    throw new Refusal('EID_REFUSED')
  const id = before?.id ?? randomUUID()
  await lockIdentity(tx, identityNumberHash, id)
  if (before) await keepEidPerson(tx, { ...kept, record: before })
  else
    await insertDataSubject(tx, {
      id,
      keyId: key.id,
      sealedDetails: sealEidPerson(key, id, person, null),
      assurance: 'EMAIL_CONFIRMED',
      protectedIdentity: input.marked,
      onboardedAt: now,
      identityNumberHash,
      knownContactHash: null,
      nameHashes: await nameHashes(person.name),
      locale,
      now,
    })
  await tieAccount(tx, { id: account.id, dataSubjectId: id, locale })
  if (before?.assurance !== 'EID')
    await raiseToEid(tx, { dataSubjectId: id, accountId: account.id, now })
  if (!(await findAccountByEid(tx, eidHash))) await tieEid(tx, account.id, eidHash)
  return minor
}
