import { z } from 'zod'

/** What someone who has asked for a copy wants done first: the copy, which is the rule, or the erasure. */
export const erasureOrders = ['copy-first', 'erase-first'] as const
export const erasureOrder = z.enum(erasureOrders)

/**
 * Whether data may not be erased yet: while an access request of the same person is open, the copy is delivered first, unless they
 * say erase first (rules.md 4; Art. 15 and 17). Asked when the erasure is asked for, and again when it is decided and carried out.
 */
export function mustWaitForCopy(erasure: { openAccess: boolean; eraseFirst: boolean }): boolean {
  return erasure.openAccess && !erasure.eraseFirst
}
