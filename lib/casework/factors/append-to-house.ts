import type { Tx } from '@/lib/data/transaction'
import { append, type Cause } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { staffStream } from '../admin/staff-ledger'

/** Notes what happened to the staff's accounts in the ledger of the house, in the transaction that does it. */
export async function appendToHouse(
  tx: Tx,
  cause: Cause,
  now: Temporal.Instant,
  facts: LedgerFact[],
): Promise<void> {
  const stream = await staffStream(tx)
  await append(tx, { stream, kind: 'HOUSE', dataSubjectId: null, key: null, cause, now }, facts)
}
