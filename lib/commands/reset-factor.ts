import { resetFactors } from '@/lib/casework/factors/reset-factors'
import { now } from '@/lib/clock'
import { findAccountByEmail } from '@/lib/data/accounts'
import { checkEmail } from '@/lib/rights/email-address'
import { Refusal } from '@/lib/rights/refusal'
import type { AskerCheck } from '@/lib/rights/second-factor'
import { lookupHash } from '@/lib/vault/house-key'

/** How whoever runs the command made sure who asks, as it is typed. */
export const askerWords: Record<AskerCheck, string> = {
  MET: 'met',
  CALLED_BACK: 'called-back',
  VOUCHED: 'vouched',
}

/**
 * Takes the second factor of a colleague away, by their address, for the day when no other admin can: `npm run staff -- reset-factor
 * <address> <how>`. False when nobody of the staff has that address. ASKER_CHECK_MISSING without one of the words of askerWords.
 */
export async function resetFactorOf(email: string, how: string): Promise<boolean> {
  const checked = Object.entries(askerWords).find(([, word]) => word === how)?.[0]
  if (!checked) throw new Refusal('ASKER_CHECK_MISSING')
  const address = checkEmail(email)
  if (!address.ok) return false
  const account = await findAccountByEmail(await lookupHash('email', address.value))
  if (!account) return false
  try {
    await resetFactors({ actor: 'SYSTEM', accountId: account.id, checked, now: now() })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return false
    throw error
  }
}
