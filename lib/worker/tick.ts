import { now } from '@/lib/clock'
import { removeExpired } from '@/lib/data/expired'
import { log } from '@/lib/log'

/** Does what has become due by the portal's clock. Safe to repeat, and to miss: the next one finds the same. */
export async function tick(): Promise<void> {
  const removed = await removeExpired(now())
  log.debug('tick.done', removed)
}
