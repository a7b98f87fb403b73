import { findOwnDataSubject } from '@/lib/data/data-subjects'
import { findFeeQuote } from '@/lib/data/fee-quotes'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { listSuspensions } from '@/lib/data/suspensions'
import { env } from '@/lib/env'
import { feeLapsedLetter, feeLetter } from '@/lib/i18n/letters/fee-letters'
import type { WordedLetter } from '@/lib/i18n/letters/words'
import type { Actor } from '@/lib/rights/actor'
import { readReference } from '@/lib/rights/reference'
import { clockFacts } from '@/lib/rights/suspension'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { extensionNotice } from '../clock/extension-view'
import { questionInWords } from '../clock/question-letter'
import { openQuestion, type ViewedQuestion } from '../clock/question-view'
import { feeFacts, openQuote } from '../fee/quote-view'

export type OwnClock = {
  request: RequestRow
  /** Questions that wait for the person, each as they were told it. */
  open: { question: ViewedQuestion; letter: WordedLetter }[]
  /** Whether BankID or Freja can settle who they are. */
  eid: boolean
  protectedIdentity: boolean
  facts: ReturnType<typeof clockFacts>
  extension: WordedLetter | null
  /** The price as they were told it, or why there is no copy. */
  fee: WordedLetter | null
}

/** What stops, extends or prices one of the actor's own requests, as the person reads it. NOT_FOUND for any other reference. */
export async function viewOwnClock(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<OwnClock> {
  const { actor, now } = input
  authorise(actor, 'request.view-own')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const [suspensions, quote, subject, key] = await Promise.all([
    listSuspensions(actor, request.id),
    findFeeQuote(actor, request.id),
    findOwnDataSubject(actor),
    openPersonKey(request.keyId),
  ])
  const protectedIdentity = subject?.protectedIdentity ?? false
  const eid = env().eid !== null
  const circumstances = { suspensions, protectedIdentity, eid }
  return {
    request,
    open: suspensions
      .filter(({ answeredAt }) => answeredAt === null)
      .map((row) => {
        const question = openQuestion(key, row)
        return { question, letter: questionInWords(request, question, circumstances, now) }
      }),
    eid,
    protectedIdentity,
    facts: clockFacts(request, suspensions, now),
    extension: extensionNotice(key, request),
    fee: quote?.quotedAt ? feeWords() : null,
  }

  function feeWords(): WordedLetter | null {
    if (!quote) return null
    const facts = feeFacts(request, openQuote(key, request.id, quote), now)
    if (request.feeState === 'LAPSED') return feeLapsedLetter(facts)
    return request.feeState === 'QUOTED' ? feeLetter(facts) : null
  }
}
