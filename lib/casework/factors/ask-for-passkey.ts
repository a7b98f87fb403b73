import { randomBytes } from 'node:crypto'
import { creationOptions, requestOptions } from '@/lib/auth/passkeys'
import type { StaffSession } from '@/lib/auth/staff-session'
import { controller } from '@/lib/controller/controller'
import { findAccount } from '@/lib/data/accounts'
import { keepChallenge, listPasskeys, takeChallenge } from '@/lib/data/passkeys'
import { transaction } from '@/lib/data/transaction'
import { Refusal } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { mayAdd } from './may-add'

/** For how many minutes a passkey can answer. */
const challengeMinutes = 5

/** What the browser is to ask for, as JSON: a new passkey (refuses as mayAdd), or one that is there. */
export async function askForPasskey(input: {
  staff: StaffSession
  purpose: 'ADD' | 'SHOW'
  now: Temporal.Instant
}): Promise<string> {
  const { staff, now } = input
  const { accountId } = staff.actor
  authorise(staff.actor, 'factor.manage-own')
  const challenge = Uint8Array.from(randomBytes(32))
  const known = await listPasskeys(accountId)
  if (input.purpose === 'ADD') await transaction((tx) => mayAdd(tx, staff, now))
  await keepChallenge(staff.tokenHash, challenge, now)
  if (input.purpose === 'SHOW') return requestOptions(challenge, known)
  const account = found(await findAccount(accountId))
  const key = await openPersonKey(account.keyId)
  const name = openText(key, `account.email:${accountId}`, account.sealedEmail)
  const where = `Insyn ${controller().shortName}`
  return creationOptions({ challenge, accountId, name, where, known })
}

/** What this session's passkey had to sign, used up with that; FACTOR_EXPIRED when there is nothing or it took too long. */
export async function challengeOf(
  staff: StaffSession,
  now: Temporal.Instant,
): Promise<Uint8Array<ArrayBuffer>> {
  const since = now.subtract({ minutes: challengeMinutes })
  const challenge = await takeChallenge(staff.tokenHash, since)
  if (!challenge) throw new Refusal('FACTOR_EXPIRED')
  return challenge
}
