import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { now } from '@/lib/clock'
import { findAccountByEmail } from '@/lib/data/accounts'
import { checkEmail } from '@/lib/rights/email-address'
import { Refusal } from '@/lib/rights/refusal'
import { lookupHash } from '@/lib/vault/house-key'

/**
 * Takes the second factor of a colleague away, by their address, for the day when no other admin can: `npm run staff -- reset-factor
 * <address>`. False when nobody of the staff has that address.
 */
export async function resetFactorOf(email: string): Promise<boolean> {
  const checked = checkEmail(email)
  if (!checked.ok) return false
  const account = await findAccountByEmail(await lookupHash('email', checked.value))
  if (!account) return false
  try {
    await resetFactors({ actor: 'SYSTEM', accountId: account.id, now: now() })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return false
    throw error
  }
}
