import { takePoint } from '@/lib/data/rate-limits'
import { count } from '@/lib/metrics'
import { type LimitName, LimitReached, limits } from '@/lib/rights/limits'
import { lookupHash } from '@/lib/vault/house-key'
import { noteLimit } from '@/lib/web/refused'

/**
 * Counts one use of what a limit is on. `whose` is the address, the network, the account's id or the link, as the limit's row says; all
 * but the id are hashed before they are kept. Refuses with LimitReached. Never inside a transaction: it takes a connection of its own.
 */
export async function countUse(name: LimitName, whose: string): Promise<void> {
  const taken = await takePoint(name, await hashFor(name, whose))
  if (!taken.within) throw reached(name, taken.seconds)
}

/** As countUse(), for limits over which the answer stays the same: false when nothing shall happen. */
export async function isWithin(name: LimitName, whose: string): Promise<boolean> {
  const { within } = await takePoint(name, await hashFor(name, whose))
  if (!within) noteLimit(name)
  return within
}

/** A limit that is used up, as a refusal; counted here, and logged where it is answered. */
export function reached(name: LimitName, seconds: number, field?: string): LimitReached {
  count('limits', { limit: name })
  return new LimitReached(name, seconds, field)
}

async function hashFor(name: LimitName, whose: string): Promise<string> {
  const { per } = limits[name]
  if (per === 'person' || per === 'officer') return whose
  const hash = await lookupHash(per === 'address' ? 'email' : per, whose)
  return Buffer.from(hash).toString('hex')
}
