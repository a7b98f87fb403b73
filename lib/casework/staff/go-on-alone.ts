import { controller } from '@/lib/controller/controller'
import { markAlone } from '@/lib/data/answer-approvals'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { decideAlone, hidesGround, needsApproval } from '@/lib/rights/decisions/four-eyes'
import { outcomeOf } from '@/lib/rights/decisions/outcome-of'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { sealText } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { houseTerms } from './house-terms'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'
import { makeFinal } from './make-final'

/**
 * Lets one officer go on without a second on the last day, with a reason; it is flagged in case, ledger and report (rules.md 4).
 * Refuses with the codes of decideAlone, NOT_DECIDED, APPROVAL_NOT_NEEDED, CHANGED_MEANWHILE, COPY_COMES_FIRST, REQUEST_WITHDRAWN.
 */
export async function goOnAlone(input: {
  actor: Actor
  reference: string
  reason: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  await transaction(async (tx) => {
    const { work, stored } = await lockAnswer(tx, actor, input)
    const { request, key } = work
    const { decision } = stored
    if (!decision) throw new Refusal('NOT_DECIDED')
    const { terms } = await houseTerms(now, tx)
    if (!needsApproval(decision, controller().fourEyes, terms)) {
      throw new Refusal('APPROVAL_NOT_NEEDED')
    }
    const reason = valueOrRefuse(
      decideAlone({
        hidesGround: hidesGround(decision, terms),
        today: receivedOn(now),
        dueOn: request.dueOn,
        reason: input.reason,
      }),
    )
    const sealed = sealText(key, `answer.alone:${request.id}`, reason)
    await markAlone(tx, actor, request.id, sealed, now)
    const facts = { outcome: outcomeOf(decision), due: request.dueOn.toString() }
    await appendToCase(tx, actor, work, now, [
      { type: 'answer.alone', version: 1, facts, contents: { reason } },
    ])
    await makeFinal(tx, actor, work, decision, { command: 'decide', now })
  })
}
