import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { nextFeeState } from '@/lib/rights/fee'
import { isEnded, nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { settleClaim } from '../free-copy/settle-claim'
import { appendToCase, lockCase } from '../staff/load-case'

/**
 * Says yes or no to the price of another copy (Art. 15(3), rules.md 2). Yes: the copy is made and paid by invoice; a request that
 * had ended in silence opens again. No: the request is closed and nothing is paid. A second click finds it done.
 * TRANSITION_NOT_ALLOWED when no price waits for an answer, NOT_FOUND for someone else's.
 */
export async function answerFee(input: {
  actor: Actor
  reference: string
  answer: 'accept' | 'decline'
  now: Temporal.Instant
}): Promise<void> {
  const { actor, answer, now } = input
  authorise(actor, 'request.answer-fee-own')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    const { kind, state, id: requestId } = request
    if (request.feeState === (answer === 'accept' ? 'ACCEPTED' : 'DECLINED')) return
    const feeState = valueOrRefuse(nextFeeState(request.feeState, actor.role, answer))
    const type = answer === 'accept' ? 'fee.accepted' : 'fee.declined'
    const facts: LedgerFact[] = [{ type, version: 1, facts: {}, contents: null }]
    if (answer === 'decline') {
      const closed = valueOrRefuse(nextState(kind, state, actor.role, 'decline-fee'))
      const how = { role: actor.role, end: 'WITHDRAWN', now } as const
      const ended = await endQuestions(tx, request, how)
      await updateState(tx, requestId, {
        state: closed,
        endedAt: now,
        feeState,
        clock: ended?.clock,
        unansweredSince: null,
      })
      facts.push(...(ended?.facts ?? []), ...(await settleClaim(tx, requestId, 'RELEASED')))
    } else if (isEnded(state)) {
      const opened = valueOrRefuse(nextState(kind, state, actor.role, 'reopen'))
      // Not late: the date passed while nobody had said yes.
      const reopened = { at: now, reason: 'PRICE_ACCEPTED' } as const
      await updateState(tx, requestId, { state: opened, endedAt: null, feeState, reopened })
    } else {
      await updateState(tx, requestId, { state, feeState })
    }
    await appendToCase(tx, actor, locked, now, facts)
    await enqueueMail(tx, { kind: 'FEE_ANSWERED', requestId }, now)
    await enqueueMail(tx, { kind: 'LEGAL_FEE_ANSWERED', requestId }, now)
  })
}
