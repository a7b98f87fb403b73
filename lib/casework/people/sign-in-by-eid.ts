import { findAccount, lockAccount } from '@/lib/data/accounts'
import { findRecordOfAccount } from '@/lib/data/data-subjects'
import {
  findAccountByEid,
  findCheckedAccount,
  lockEid,
  lockIdentity,
  takeEidAnswer,
  tieEid,
} from '@/lib/data/eid'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { type EidPerson, matchEid, minorByEid } from '@/lib/rights/eid'
import { Refusal } from '@/lib/rights/refusal'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { found } from '../authorise'
import type { EidAnswer } from './confirm-by-eid'
import { eidTerms, knownBefore, raiseToEid } from './eid-record'
import { eraseUnderAge } from './erase-under-age'

type SignIn = { person: EidPerson; answer: EidAnswer; now: Temporal.Instant }

/**
 * The account that an eID signs in to: the one it was shown for before, else one whose record was checked to have its number,
 * which is raised to eID and tied to it. Null where there is none yet; a number that was only typed links nothing (rules.md 2).
 * UNDER_AGE (policy P6) before anything is stored. EID_REFUSED when the account is suspended or the answer was used before;
 * EID_CONFLICT when the account's record is about someone else now.
 */
export async function signInByEid(input: SignIn): Promise<Actor | null> {
  const { now } = input
  const result = await transaction((tx) => signIn(tx, input))
  if (result === null) return null
  if (result.minor === 'ADULT') return result.actor
  if (result.actor && result.minor !== 'LEAVE') await eraseUnderAge(result.actor, now)
  throw new Refusal('UNDER_AGE')
}

type Result = { actor: Actor; minor: 'ADULT' } | { actor: Actor | null; minor: Minor }
type Minor = Exclude<ReturnType<typeof minorByEid>, 'ADULT'>

async function signIn(tx: Tx, { person, answer, now }: SignIn): Promise<Result | null> {
  const identityNumberHash = await lookupHash('identity-number', person.identityNumber)
  const eidHash = await lookupHash('eid', person.identityNumber)
  const terms = eidTerms(now)
  const use = async () => {
    if (!(await takeEidAnswer(tx, answer.stateHash, answer.expiresAt)))
      throw new Refusal('EID_REFUSED')
  }
  await lockEid(tx, eidHash)
  const tied = await findAccountByEid(tx, eidHash)
  if (tied?.suspended) throw new Refusal('EID_REFUSED')
  const id = (tied ?? (await findCheckedAccount(tx, identityNumberHash)))?.id
  if (!id || !(await lockAccount(tx, id))) {
    if (minorByEid(null, person, terms) !== 'ADULT') return { actor: null, minor: 'ERASE' }
    await use()
    return null
  }
  const account = found(await findAccount(id, tx))
  const record = found(await findRecordOfAccount(id, tx))
  const known = await knownBefore(tx, id, await openPersonKey(account.keyId, tx), record)
  const actor = { accountId: id, role: account.role, dataSubjectId: record.id }
  const minor = minorByEid(known, person, terms)
  if (minor !== 'ADULT') return { actor, minor }
  if (matchEid(known, person) !== 'SAME') throw new Refusal('EID_CONFLICT')
  await use()
  if (record.assurance !== 'EID') {
    await lockIdentity(tx, identityNumberHash, record.id)
    await raiseToEid(tx, { dataSubjectId: record.id, accountId: id, now })
  }
  if (!tied) await tieEid(tx, id, eidHash)
  return { actor, minor }
}
