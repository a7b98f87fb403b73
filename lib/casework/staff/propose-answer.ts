import { controller } from '@/lib/controller/controller'
import { markProposed } from '@/lib/data/answer-approvals'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { needsApproval } from '@/lib/rights/decisions/four-eyes'
import { outcomeOf } from '@/lib/rights/decisions/outcome-of'
import { nextState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { houseTerms } from './house-terms'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'

/**
 * Proposes a decision with its letter to a second person in legal (four eyes, rules.md 4). A second sending changes nothing. Refuses
 * with NOT_DECIDED, APPROVAL_NOT_NEEDED, CHANGED_MEANWHILE, REQUEST_WITHDRAWN, TRANSITION_NOT_ALLOWED.
 */
export async function proposeAnswer(input: {
  actor: Actor
  reference: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const { work, stored, saved } = await lockAnswer(tx, actor, input)
    const { request } = work
    const { decision } = stored
    if (!decision) throw new Refusal('NOT_DECIDED')
    if (saved?.approval === 'PROPOSED') return
    const { terms } = await houseTerms(now, tx)
    if (!needsApproval(decision, controller().fourEyes, terms)) {
      throw new Refusal('APPROVAL_NOT_NEEDED')
    }
    const state = valueOrRefuse(nextState(request.kind, request.state, actor.role, 'propose'))
    await markProposed(tx, actor, request.id, now)
    await updateState(tx, request.id, { state, approvalAskedAt: now })
    const outcome = outcomeOf(decision)
    await appendToCase(tx, actor, work, now, [
      { type: 'answer.proposed', version: 1, facts: { outcome }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'TO_APPROVE', requestId: request.id }, now)
  })
}
