import type { Manager } from '@/lib/data/staff'
import type { Tx } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { pseudonym } from '@/lib/vault/house-key'

/** The chain of the house that tells who may work here, and what admins saw to. */
export const staffStream = (tx?: Tx): Promise<string> => pseudonym('house', 'staff', tx)

/** The name of a colleague in the ledger. */
export const nameInLedger = (accountId: string, tx?: Tx): Promise<string> =>
  pseudonym('account', accountId, tx)

/** Appends what was done about colleagues to the chain of the house, in the transaction that does it. */
export async function appendStaff(
  tx: Tx,
  by: Manager,
  now: Temporal.Instant,
  facts: LedgerFact[],
): Promise<void> {
  const stream = await staffStream(tx)
  const house = { stream, kind: 'HOUSE', dataSubjectId: null, key: null } as const
  await append(tx, { ...house, cause: by, now }, facts)
}
