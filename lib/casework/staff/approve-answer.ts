import { markApproved } from '@/lib/data/answer-approvals'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { decideReview } from '@/lib/rights/decisions/four-eyes'
import { outcomeOf } from '@/lib/rights/decisions/outcome-of'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'
import { makeFinal } from './make-final'

/**
 * Approves what a colleague proposed (four eyes, rules.md 4): from then on it is decided, and systems are told. Refuses with
 * APPROVAL_NOT_ASKED, FOUR_EYES_SAME_PERSON (the database refuses too), CHANGED_MEANWHILE, COPY_COMES_FIRST, REQUEST_WITHDRAWN.
 */
export async function approveAnswer(input: {
  actor: Actor
  reference: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const { work, stored, saved } = await lockAnswer(tx, actor, input)
    const { decision } = stored
    if (!decision || !saved) throw new Refusal('NOT_DECIDED')
    valueOrRefuse(decideReview({ ...saved, reviewerId: actor.accountId }))
    await markApproved(tx, actor, work.request.id, now)
    const outcome = outcomeOf(decision)
    await appendToCase(tx, actor, work, now, [
      { type: 'answer.approved', version: 1, facts: { outcome }, contents: null },
    ])
    await makeFinal(tx, actor, work, decision, { command: 'approve', now })
  })
}
