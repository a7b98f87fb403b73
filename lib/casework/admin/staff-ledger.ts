import type { Tx } from '@/lib/data/transaction'
import { pseudonym } from '@/lib/vault/house-key'

/** The chain of the house that tells who may work here, and what admins saw to. */
export const staffStream = (tx?: Tx): Promise<string> => pseudonym('house', 'staff', tx)

/** The chain of the house that tells of look-ups which found nobody: there is no case that they could stand in. */
export const lookUpStream = (tx?: Tx): Promise<string> => pseudonym('house', 'look-ups', tx)

/** The name of a colleague in the ledger. */
export const nameInLedger = (accountId: string, tx?: Tx): Promise<string> =>
  pseudonym('account', accountId, tx)
