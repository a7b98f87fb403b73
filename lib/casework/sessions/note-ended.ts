import type { Tx } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { needsSecondFactor } from '@/lib/rights/second-factor'
import { appendToHouse } from '../factors/append-to-house'

/**
 * Notes in the ledger of the house that a colleague has ended sessions of their own. The ledger of people tells of their requests alone: where
 * they are signed in stands in none of it.
 */
export async function noteEnded(
  tx: Tx,
  actor: Actor,
  sessions: number,
  now: Temporal.Instant,
): Promise<void> {
  if (sessions === 0 || !needsSecondFactor(actor.role)) return
  await appendToHouse(tx, actor, now, [
    { type: 'sessions.ended', version: 1, facts: { sessions }, contents: null },
  ])
}
