import { isWithin } from '@/lib/casework/count-use'
import type { LimitName } from '@/lib/rights/limits'
import { isAway } from './away'
import { network } from './network'
import { report } from './report'

/** How long a call may wait for the limit, in milliseconds. */
const patience = 2_000

/**
 * Whether the present call is within a limit that only keeps floods away. It fails open: such an endpoint needs no database
 * and guards nothing, so it must not fall silent because the counter cannot be reached or hangs.
 */
export async function withinFloodLimit(limit: LimitName): Promise<boolean> {
  const counted = isWithin(limit, network()).catch((error: unknown) => {
    if (!isAway(error)) report(error, 'endpoint')
    return true
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<true>((settle) => {
    timer = setTimeout(settle, patience, true)
  })
  return Promise.race([counted, late]).finally(() => clearTimeout(timer))
}
