import { log } from '@/lib/log'
import { count } from '@/lib/metrics'
import type { Role } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import type { TriedWay } from '@/lib/rights/tried-way'

/**
 * Counts a sign-in, whether it works or is refused, and writes one that works to the log: the way, the role, and nothing of who it is. One
 * that is refused is logged where it is answered, with its way. `roleOf` is null for what leads to no account yet.
 */
export async function noted<T>(
  way: TriedWay,
  signIn: () => Promise<T>,
  roleOf: (signedIn: T) => Role | null,
): Promise<T> {
  try {
    const signedIn = await signIn()
    const role = roleOf(signedIn)
    if (role) {
      count('signIns', { way, outcome: 'accepted' })
      log.info('auth.signed-in', { way, role })
    }
    return signedIn
  } catch (error) {
    if (error instanceof Refusal) {
      count('signIns', { way, outcome: 'refused' })
      error.about.way = way
    }
    throw error
  }
}
