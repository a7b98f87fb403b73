import { controller } from '@/lib/controller/controller'
import { findFeeQuote } from '@/lib/data/fee-quotes'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { type FeeFacts, feeLetter } from '@/lib/i18n/letters/fee-letters'
import type { WordedLetter } from '@/lib/i18n/letters/words'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { checkFeeProposal, lastDayToQuote, mayQuote, suggestsFree } from '@/lib/rights/fee-quote'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { isEnded } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { type FieldProblem, valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { byPostOf } from '../clock/by-post'
import { type LastCopy, lastCopyBefore } from '../fee/last-copy'
import { feeFacts, openQuote, type ViewedQuote } from '../fee/quote-view'
import { openFiled } from '../requests/filed'
import { type HistoryEntry, historyOf } from '../requests/request-view'

export type ViewedFee = {
  request: RequestRow
  filed: Filed
  lastCopy: LastCopy | null
  /** A new calendar year has begun since: the copy should be free. */
  suggestsFree: boolean
  /** The last day on which a price can be quoted, and why none can be now. */
  lastDay: Temporal.PlainDate
  refused: FieldProblem | null
  /** A price that was proposed, sent back or quoted. */
  quote: ViewedQuote | null
  /** Whether the one who looks proposed it. */
  own: boolean
  fourEyes: boolean
  letter: WordedLetter | null
  history: HistoryEntry[]
}

/** What legal needs to know to give a copy for nothing or to price it. NOT_FOUND for whoever may not. */
export async function viewFee(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<ViewedFee> {
  const { actor, now } = input
  authorise(actor, 'case.charge')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const [row, lastCopy, key] = await Promise.all([
    findFeeQuote(actor, request.id),
    lastCopyBefore(actor, request),
    openPersonKey(request.keyId),
  ])
  const quote = row && openQuote(key, request.id, row)
  const checked = mayQuote(request, receivedOn(now))
  const ended = { field: 'fee', code: 'FEE_NOT_OPEN' } as const
  return {
    request,
    filed: openFiled(key, request),
    lastCopy,
    suggestsFree: suggestsFree(lastCopy?.askedOn ?? null, request.receivedOn),
    lastDay: lastDayToQuote(request.receivedOn),
    refused: isEnded(request.state) ? ended : checked.ok ? null : (checked.problems[0] ?? null),
    quote,
    own: quote?.proposedById === actor.accountId,
    fourEyes: controller().fourEyes.fees,
    letter: quote && feeLetter(feeFacts(request, quote, now, await byPostOf(request))),
    history: historyOf(await eventsOf(request.ledgerStream)),
  }
}

/** The quote as the person would read it, from what was typed. Refuses with the codes of checkFeeProposal; changes nothing. */
export async function previewFee(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<WordedLetter> {
  const { request, lastCopy } = await viewFee(input)
  const proposal = valueOrRefuse(checkFeeProposal(input.raw))
  const copiedOn = lastCopy?.copiedOn ?? null
  const quote = { ...proposal, copiedOn, aloneReason: null, quotedAt: null, answerBy: null }
  const facts: FeeFacts = feeFacts(request, quote, input.now, await byPostOf(request))
  return feeLetter(facts)
}
