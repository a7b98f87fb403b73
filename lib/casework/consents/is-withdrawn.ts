import { findConsentsOf } from '@/lib/data/consents'
import type { Tx } from '@/lib/data/transaction'
import { consentStanding } from '@/lib/rights/consents'

/**
 * Whether a data subject's consent to a purpose is withdrawn (Art. 7(3)). Read from the database each time and never kept, so
 * that withdrawn means withdrawn at the next read, anywhere.
 */
export async function isWithdrawn(
  subject: { id: string },
  purpose: string,
  tx?: Tx,
): Promise<boolean> {
  return consentStanding(await findConsentsOf(subject.id, tx), purpose).state === 'WITHDRAWN'
}
