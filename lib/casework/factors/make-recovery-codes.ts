import { keyedCodeHash, newRecoveryCodes, newSalt, slowHash } from '@/lib/auth/recovery-codes'
import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { hasFactor } from '@/lib/data/factors'
import { deleteOtherSessions } from '@/lib/data/own-sessions'
import { replaceRecoveryCodes } from '@/lib/data/recovery-codes'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal } from '@/lib/rights/refusal'
import { isFreshlyConfirmed } from '@/lib/rights/second-factor'
import { authorise } from '../authorise'
import { noteEnded } from '../sessions/note-ended'
import { appendToHouse } from './append-to-house'

/**
 * Makes ten new recovery codes in place of the old ones; they are given back here and never again. CONFIRM_AGAIN; NOT_FOUND for
 * someone without a factor, who would have nothing to recover.
 */
export async function makeRecoveryCodes(input: {
  staff: StaffSession
  /** Whether to end the sessions in other browsers too. */
  endOthers?: boolean
  now: Temporal.Instant
}): Promise<string[]> {
  const { staff, now } = input
  const { actor, tokenHash, confirmedAt } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  if (!isFreshlyConfirmed(confirmedAt, now)) throw new Refusal('CONFIRM_AGAIN')
  const codes = newRecoveryCodes()
  const salt = newSalt()
  const hashes = await Promise.all(
    codes.map(async (code) => slowHash(await keyedCodeHash(accountId, code), salt)),
  )
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    if (!(await hasFactor(accountId, tx))) throw new Refusal('NOT_FOUND')
    await replaceRecoveryCodes(tx, { accountId, salt, hashes, now })
    await appendToHouse(tx, actor, now, [
      { type: 'recovery-codes.made', version: 1, facts: { left: codes.length }, contents: null },
    ])
    if (input.endOthers) {
      await noteEnded(tx, actor, await deleteOtherSessions(tx, { accountId, tokenHash }), now)
    }
    await enqueueMail(tx, { kind: 'RECOVERY_CODES_MADE', accountId }, now)
  })
  return codes
}
