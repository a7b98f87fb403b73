import type { Tx } from '@/lib/data/transaction'
import { append, type Cause } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { pseudonym } from '@/lib/vault/house-key'

/** Notes what happened to the staff's accounts in the ledger of the house, in the transaction that does it. */
export async function appendToHouse(
  tx: Tx,
  cause: Cause,
  now: Temporal.Instant,
  facts: LedgerFact[],
): Promise<void> {
  const stream = await pseudonym('house', 'staff', tx)
  await append(tx, { stream, kind: 'HOUSE', dataSubjectId: null, key: null, cause, now }, facts)
}
