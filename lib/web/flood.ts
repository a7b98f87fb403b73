import { type Limit, takePoint } from '@/lib/data/rate-limits'
import { lookupHash } from '@/lib/vault/house-key'
import { isAway } from './away'
import { network } from './network'
import { report } from './report'

/** Questions to the deadline calculator from one network: so many that no person reaches it. */
export const deadlineCalls: Limit = { name: 'deadline-network', points: 1200, seconds: 60 }

/** How long a call may wait for the limit, in milliseconds. */
const patience = 2_000

/**
 * Whether the present call is within a limit that only keeps floods away. It fails open: such an endpoint needs no database
 * and guards nothing, so it must not fall silent because the counter cannot be reached or hangs.
 */
export async function withinFloodLimit(limit: Limit): Promise<boolean> {
  const counted = take(limit).catch((error: unknown) => {
    if (!isAway(error)) report(error, 'endpoint')
    return true
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<true>((settle) => {
    timer = setTimeout(settle, patience, true)
  })
  return Promise.race([counted, late]).finally(() => clearTimeout(timer))
}

async function take(limit: Limit): Promise<boolean> {
  const hash = Buffer.from(await lookupHash('network', network())).toString('hex')
  return takePoint(limit, hash)
}
