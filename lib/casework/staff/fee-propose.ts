import { controller } from '@/lib/controller/controller'
import { saveProposal } from '@/lib/data/fee-quotes'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { amountOf, checkFeeProposal, mayQuote } from '@/lib/rights/fee-quote'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { lastCopyBefore } from '../fee/last-copy'
import { sealQuote } from '../fee/quote-view'
import { feeFact, quoteNow } from './fee-quote-now'
import { appendToCase, lockCaseAsSeen, startWork } from './load-case'

/**
 * Proposes a price for another copy (Art. 12(5), 15(3)); a second person in legal quotes it, except in a team of one. `version` is
 * that of the request as the officer saw it: CHANGED_MEANWHILE when it moved since. Refuses with the codes of mayQuote and
 * checkFeeProposal, and FEE_NO_EARLIER_COPY (`ground`) where there is no copy whose data could be the same.
 */
export async function proposeFee(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.charge')
  const proposal = valueOrRefuse(checkFeeProposal(input.raw))
  await transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, input)
    const work = await startWork(tx, actor, locked, now)
    const { request, key } = work
    const { id: requestId, state } = request
    valueOrRefuse(mayQuote(request, receivedOn(now)))
    const last = await lastCopyBefore(actor, request, tx)
    if (!last && proposal.ground === 'SAME_DATA') {
      const code = 'FEE_NO_EARLIER_COPY'
      throw new Refusal(code, [{ field: 'ground', code }])
    }
    const quote = { ...proposal, copiedOn: last?.copiedOn ?? null, aloneReason: null }
    const sealedQuote = sealQuote(key, requestId, quote)
    const amountSek = amountOf(proposal.lines)
    await saveProposal(tx, actor, { requestId, amountSek, sealedQuote, now })
    await appendToCase(tx, actor, work, now, [feeFact('fee.proposed', quote, false, null)])
    if (!controller().fourEyes.fees) return quoteNow(tx, actor, work, quote, { alone: true, now })
    await updateState(tx, requestId, { state, approvalAskedAt: now })
    await enqueueMail(tx, { kind: 'TO_APPROVE', requestId }, now)
  })
}
