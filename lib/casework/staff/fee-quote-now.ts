import { saveQuoted } from '@/lib/data/fee-quotes'
import { updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { nextFeeState } from '@/lib/rights/fee'
import { amountOf, answerBy, mayQuote } from '@/lib/rights/fee-quote'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { type SealedQuote, sealQuote } from '../fee/quote-view'
import { appendToCase, type LockedCase } from './load-case'

/**
 * Quotes an approved price to the person: state of the fee, ledger event and mails in the caller's transaction; the clock runs on.
 * FEE_QUOTE_TOO_LATE after the tenth working day, FEE_NOT_OPEN, TRANSITION_NOT_ALLOWED.
 */
export async function quoteNow(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  quote: SealedQuote,
  more: { alone: boolean; now: Temporal.Instant },
): Promise<void> {
  const { request, key } = locked
  const { alone, now } = more
  const { id: requestId, state, feeState } = request
  if (isEnded(state)) throw notInState(state)
  valueOrRefuse(mayQuote(request, receivedOn(now)))
  const next = valueOrRefuse(nextFeeState(feeState, actor.role, 'quote'))
  const by = answerBy(receivedOn(now), request.dueOn)
  const sealedQuote = sealQuote(key, requestId, quote)
  await saveQuoted(tx, actor, { requestId, sealedQuote, alone, answerBy: by, now })
  await updateState(tx, requestId, { state, feeState: next, approvalAskedAt: null })
  await appendToCase(tx, actor, locked, now, [feeFact('fee.quoted', quote, alone, by)])
  await enqueueMail(tx, { kind: 'FEE_QUOTED', requestId }, now)
  await enqueueMail(tx, { kind: 'LEGAL_FEE_QUOTED', requestId }, now)
}

/** A price as the ledger keeps it: the ground in the open, the rest sealed. */
export function feeFact(
  type: 'fee.proposed' | 'fee.quoted',
  quote: SealedQuote,
  alone: boolean,
  by: Temporal.PlainDate | null,
): LedgerFact {
  const { ground, lines, reason, proof, aloneReason } = quote
  return {
    type,
    version: 1,
    facts: { ground, answerBy: by?.toString() ?? null, alone },
    contents: { amountSek: amountOf(lines), lines, reason, proof, aloneReason },
  }
}
