import { newRecoveryCodes, recoveryCodeHash } from '@/lib/auth/recovery-codes'
import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { hasFactor } from '@/lib/data/factors'
import { replaceRecoveryCodes } from '@/lib/data/recovery-codes'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal } from '@/lib/rights/refusal'
import { isFreshlyConfirmed } from '@/lib/rights/second-factor'
import { authorise } from '../authorise'
import { appendToHouse } from './append-to-house'

/**
 * Makes ten new recovery codes in place of the old ones; they are given back here and never again. CONFIRM_AGAIN; NOT_FOUND for
 * someone without a factor, who would have nothing to recover.
 */
export async function makeRecoveryCodes(input: {
  staff: StaffSession
  now: Temporal.Instant
}): Promise<string[]> {
  const { staff, now } = input
  const { actor, confirmedAt } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  if (!isFreshlyConfirmed(confirmedAt, now)) throw new Refusal('CONFIRM_AGAIN')
  const codes = newRecoveryCodes()
  const hashes = await Promise.all(codes.map((code) => recoveryCodeHash(accountId, code)))
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    if (!(await hasFactor(accountId, tx))) throw new Refusal('NOT_FOUND')
    await replaceRecoveryCodes(tx, { accountId, hashes, now })
    await appendToHouse(tx, actor, now, [
      { type: 'recovery-codes.made', version: 1, facts: { left: codes.length }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'RECOVERY_CODES_MADE', accountId }, now)
  })
  return codes
}
