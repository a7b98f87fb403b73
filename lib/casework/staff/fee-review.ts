import { findFeeQuote, saveSentBack } from '@/lib/data/fee-quotes'
import { updateState } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { checkComment, decideAlone, decideReview } from '@/lib/rights/decisions/four-eyes'
import { lastDayToQuote } from '@/lib/rights/fee-quote'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { openQuote, sealFeeComment, type ViewedQuote } from '../fee/quote-view'
import { quoteNow } from './fee-quote-now'
import { appendToCase, type LockedCase, lockCase } from './load-case'

type Review = { actor: Actor; reference: string; version: number; now: Temporal.Instant }

/**
 * Approves a proposed price, and quotes it to the person at once: anyone in legal but the proposer. `version` is that of the price
 * as it was read: CHANGED_MEANWHILE. Refuses with the codes of decideReview and quoteNow.
 */
export async function approveFee(input: Review): Promise<void> {
  await reviewed(input, async (tx, locked, quote) => {
    valueOrRefuse(decideReview({ ...quote, reviewerId: input.actor.accountId }))
    await quoteNow(tx, input.actor, locked, quote, { alone: false, now: input.now })
  })
}

/** Quotes a price without a second person, on the last day for a quote, with a reason that is kept and shown. Codes of decideAlone. */
export async function quoteAlone(input: Review & { reason: string }): Promise<void> {
  const { actor, now } = input
  await reviewed(input, async (tx, locked, quote) => {
    if (quote.approval !== 'PROPOSED') throw new Refusal('APPROVAL_NOT_ASKED')
    const dueOn = lastDayToQuote(locked.request.receivedOn)
    const day = { today: receivedOn(now), dueOn, hidesGround: false }
    const aloneReason = valueOrRefuse(decideAlone({ ...day, reason: input.reason }))
    await quoteNow(tx, actor, locked, { ...quote, aloneReason }, { alone: true, now })
  })
}

/** Sends a proposed price back to whoever proposed it, with a comment. COMMENT_MISSING, TEXT_* (`comment`); codes of decideReview. */
export async function sendFeeBack(input: Review & { comment: string }): Promise<void> {
  const { actor, now } = input
  const comment = valueOrRefuse(checkComment(input.comment))
  await reviewed(input, async (tx, locked, quote) => {
    valueOrRefuse(decideReview({ ...quote, reviewerId: actor.accountId }))
    const { id, state } = locked.request
    await saveSentBack(tx, id, sealFeeComment(locked.key, id, comment))
    await updateState(tx, id, { state, approvalAskedAt: null })
    await appendToCase(tx, actor, locked, now, [
      { type: 'fee.sent-back', version: 1, facts: {}, contents: { comment } },
    ])
    await enqueueMail(tx, { kind: 'SENT_BACK', requestId: id }, now)
  })
}

async function reviewed(
  { actor, reference, version }: Review,
  work: (tx: Tx, locked: LockedCase, quote: ViewedQuote) => Promise<void>,
): Promise<void> {
  authorise(actor, 'case.charge')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, reference)
    const row = found(await findFeeQuote(actor, locked.request.id, tx))
    if (row.version !== version) throw new Refusal('CHANGED_MEANWHILE')
    await work(tx, locked, openQuote(locked.key, locked.request.id, row))
  })
}
