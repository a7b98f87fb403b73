import { updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { nextFeeState } from '@/lib/rights/fee'
import { isEnded, nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { endQuestions } from '../clock/end-questions'
import { settleClaim } from '../free-copy/settle-claim'
import type { LockedCase } from '../staff/load-case'

export type FeeAnswer = 'accept' | 'decline'

/**
 * The person's yes or no to a price (Art. 15(3), rules.md 2). Yes: the copy is made and paid by invoice; a request that had ended
 * in silence opens again. No: the request is closed and nothing is paid. Person and legal hear of it. Gives the facts for the
 * ledger; null where it was said before. TRANSITION_NOT_ALLOWED when no price waits for an answer.
 */
export async function settleFeeAnswer(
  tx: Tx,
  { role }: Actor,
  { request }: LockedCase,
  answer: FeeAnswer,
  now: Temporal.Instant,
): Promise<LedgerFact[] | null> {
  const { kind, state, id: requestId } = request
  if (request.feeState === (answer === 'accept' ? 'ACCEPTED' : 'DECLINED')) return null
  const feeState = valueOrRefuse(nextFeeState(request.feeState, role, answer))
  const type = answer === 'accept' ? 'fee.accepted' : 'fee.declined'
  const facts: LedgerFact[] = [{ type, version: 1, facts: {}, contents: null }]
  if (answer === 'decline') {
    const closed = valueOrRefuse(nextState(kind, state, role, 'decline-fee'))
    const ended = await endQuestions(tx, request, { role, end: 'WITHDRAWN', now })
    await updateState(tx, requestId, {
      state: closed,
      endedAt: now,
      feeState,
      clock: ended?.clock,
      unansweredSince: null,
    })
    facts.push(...(ended?.facts ?? []), ...(await settleClaim(tx, requestId, 'RELEASED')))
  } else if (isEnded(state)) {
    const opened = valueOrRefuse(nextState(kind, state, role, 'reopen'))
    // Not late: the date passed while nobody had said yes.
    const reopened = { at: now, reason: 'PRICE_ACCEPTED' } as const
    await updateState(tx, requestId, { state: opened, endedAt: null, feeState, reopened })
  } else {
    await updateState(tx, requestId, { state, feeState })
  }
  await enqueueMail(tx, { kind: 'FEE_ANSWERED', requestId }, now)
  await enqueueMail(tx, { kind: 'LEGAL_FEE_ANSWERED', requestId }, now)
  return facts
}
