import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { hasFactor } from '@/lib/data/factors'
import { confirmSession } from '@/lib/data/session-confirmation'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'

/** Lets someone who tries the portal go on without a factor, in this session: in the trial alone, and only who has none (NOT_FOUND). */
export async function putOff(input: { staff: StaffSession; now: Temporal.Instant }): Promise<void> {
  const { staff, now } = input
  const { accountId } = staff.actor
  authorise(staff.actor, 'factor.manage-own')
  if (env().secondFactor !== 'offered') throw new Refusal('NOT_FOUND')
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    if (await hasFactor(accountId, tx)) throw new Refusal('NOT_FOUND')
    await confirmSession(tx, { tokenHash: staff.tokenHash, accountId, now })
  })
}
