import { updateClaim } from '@/lib/data/free-copies'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'

/**
 * Settles the free-copy claim of a request that ends (rules.md 2): only a delivered copy keeps it, every other ending releases it.
 * Returns the fact for the ledger, or nothing when the request held no claim.
 */
export async function settleClaim(
  tx: Tx,
  requestId: string,
  state: 'KEPT' | 'RELEASED',
): Promise<LedgerFact[]> {
  if (!(await updateClaim(tx, requestId, state))) return []
  const type = state === 'KEPT' ? ('free-copy.kept' as const) : ('free-copy.released' as const)
  return [{ type, version: 1, facts: {}, contents: null }]
}
