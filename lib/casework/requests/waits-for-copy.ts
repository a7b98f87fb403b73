import { copiesUnderWay } from '@/lib/data/copies-under-way'
import type { Tx } from '@/lib/data/transaction'
import { mustWaitForCopy } from '@/lib/rights/erasure-order'
import type { Filed } from '@/lib/rights/forms/filed-answers'

/**
 * The open access request whose copy an erasure of this person's data has to wait for, or null (rules.md 4). For the decision on an
 * erasure: call it in the transaction that erases, with the answers that the erasure was filed with.
 */
export async function copyToWaitFor(
  erasure: { dataSubjectId: string; filed: Filed },
  tx?: Tx,
): Promise<{ id: string; reference: string } | null> {
  const { filed, dataSubjectId } = erasure
  const [copy] = await copiesUnderWay(dataSubjectId, tx)
  const eraseFirst = filed.kind === 'ERASURE' && filed.answers.eraseFirst === true
  return copy && mustWaitForCopy({ openAccess: true, eraseFirst }) ? copy : null
}
