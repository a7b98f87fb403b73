import { lockHolder } from '@/lib/data/free-copies'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import { type FeeState, nextFeeState } from '@/lib/rights/fee'
import { takeClaim } from './claim-free-copy'
import { settleClaim } from './settle-claim'

/**
 * What a delivered answer does to the free copy of the year (rules.md 2): a copy keeps the claim, any other answer gives it back.
 * A copy that was still to be assessed is free once it is sent; it uses the year where no other request has: the first in a year
 * always does. An answer to a re-opened request uses nothing.
 */
export async function settleDelivered(
  tx: Tx,
  request: Pick<RequestRow, 'id' | 'dataSubjectId' | 'receivedOn' | 'feeState' | 'reopenedAt'>,
  /** Whether a copy went out with it, whole or in part. */
  released: boolean,
): Promise<{ facts: LedgerFact[]; feeState: FeeState }> {
  const { id, feeState, dataSubjectId } = request
  const facts: LedgerFact[] = []
  const waived = nextFeeState(feeState, 'LEGAL', 'waive')
  const free = waived.ok || feeState === 'WAIVED'
  if (released && free && !request.reopenedAt) {
    const holderId = await lockHolder(tx, dataSubjectId)
    const { fact, toAssess } = await takeClaim(tx, { free: true, holderId }, request)
    if (!toAssess) facts.push(fact)
  }
  facts.push(...(await settleClaim(tx, id, released ? 'KEPT' : 'RELEASED')))
  if (!waived.ok) return { facts, feeState }
  return {
    facts: [...facts, { type: 'fee.waived', version: 1, facts: {}, contents: null }],
    feeState: waived.value,
  }
}
