import type { Limit } from '@/lib/data/rate-limits'
import { countNetwork } from '../children/limits'

/** Links to tasks opened or answered from one network: far more than a colleague needs, far too few to guess one. */
const linksPerNetwork: Limit = { name: 'task-network', points: 120, seconds: 900 }

/** Counts one use of a link from a network. TOO_MANY_ATTEMPTS when it is over its limit. */
export function countLinks(network: string): Promise<void> {
  return countNetwork(linksPerNetwork, network)
}
