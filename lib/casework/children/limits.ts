import { type Limit, takePoint } from '@/lib/data/rate-limits'
import { Refusal } from '@/lib/rights/refusal'
import { lookupHash } from '@/lib/vault/house-key'

/** Guardian forms with one address. Over it, the answer is the same and no mail goes out. */
export const formsPerAddress: Limit = { name: 'guardian-address', points: 5, seconds: 900 }
/** Guardian forms from one network. Over it, the page says so. */
export const formsPerNetwork: Limit = { name: 'guardian-network', points: 20, seconds: 900 }
/** Links of guardian forms tried from one network. */
export const triesPerNetwork: Limit = { name: 'guardian-tries', points: 60, seconds: 900 }

/** Takes a network's point of a limit. Refuses with TOO_MANY_ATTEMPTS when none is left. */
export async function countNetwork(limit: Limit, network: string): Promise<void> {
  const hash = Buffer.from(await lookupHash('network', network)).toString('hex')
  if (!(await takePoint(limit, hash))) throw new Refusal('TOO_MANY_ATTEMPTS')
}
