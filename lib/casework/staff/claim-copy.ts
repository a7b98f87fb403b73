import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import { type FeeState, nextFeeState } from '@/lib/rights/fee'
import { decideFreeCopy, takeClaim } from '../free-copy/claim-free-copy'

type Asked = {
  id: string
  dataSubjectId: string
  receivedOn: Temporal.PlainDate
  feeState: FeeState
}

/** Takes the year's free copy for a request that staff made one about access; in a used year it is to be assessed (policy P12). */
export async function claimCopy(
  tx: Tx,
  request: Asked,
): Promise<{ facts: LedgerFact[]; feeState: FeeState }> {
  const { id: requestId, dataSubjectId, receivedOn, feeState } = request
  const asked = { requestId, dataSubjectId, receivedOn, again: true }
  const decision = await decideFreeCopy(tx, asked)
  const { fact, toAssess } = await takeClaim(tx, decision, request)
  const assess = nextFeeState(feeState, 'LEGAL', 'assess')
  return { facts: [fact], feeState: toAssess && assess.ok ? assess.value : feeState }
}
