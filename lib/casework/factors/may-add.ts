import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { listFactors } from '@/lib/data/factors'
import type { Tx } from '@/lib/data/transaction'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkAdding } from '@/lib/rights/second-factor'

/**
 * Lets the owner of an account add a factor, one at a time: the first one after the sign-in by mail, every other after showing one.
 * CONFIRM_AGAIN, FACTORS_TOO_MANY. Says how many there are.
 */
export async function mayAdd(tx: Tx, staff: StaffSession, now: Temporal.Instant): Promise<number> {
  await lockAccount(tx, staff.actor.accountId)
  const factors = (await listFactors(staff.actor.accountId, tx)).length
  return valueOrRefuse(checkAdding(factors, staff.confirmedAt, now))
}
