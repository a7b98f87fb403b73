import { passkeyIn, readPasskeyUse } from '@/lib/auth/passkeys'
import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { listPasskeys, notePasskeyUse } from '@/lib/data/passkeys'
import { confirmSession } from '@/lib/data/session-confirmation'
import { transaction } from '@/lib/data/transaction'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { challengeOf } from './ask-for-passkey'

/** Confirms a session by one of the account's passkeys. PASSKEY_REFUSED whatever is wrong; FACTOR_EXPIRED, FACTOR_TRIES_TOO_MANY. */
export async function showPasskey(input: {
  staff: StaffSession
  answer: string
  now: Temporal.Instant
}): Promise<void> {
  const { staff, answer, now } = input
  const { actor, tokenHash } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  await countUse('factor-officer', accountId)
  const challenge = await challengeOf(staff, now)
  const shown = passkeyIn(answer)
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const all = await listPasskeys(accountId, tx)
    const kept = all.find(({ credentialId }) => shown && Buffer.compare(credentialId, shown) === 0)
    const counter = kept ? await readPasskeyUse(answer, challenge, kept) : null
    if (!kept || counter === null) throw new Refusal('PASSKEY_REFUSED')
    await notePasskeyUse(tx, { id: kept.id, counter, now })
    if (!(await confirmSession(tx, { tokenHash, accountId, now }))) {
      throw new Refusal('NOT_SIGNED_IN')
    }
  })
}
