import { saveAnswer } from '@/lib/data/answers'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { sealText } from '@/lib/vault/values'
import { authorise } from '../authorise'
import { letterPlace } from '../requests/view-request'
import { tellSystems } from './decide-case'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'
import { type DecisionValues, sealDecision } from './stored-decision'

/** The largest form of a decision that is kept, in characters. */
const largest = 200_000

/**
 * Keeps the form of a decision as far as it is filled in, and returns the version it has now. A decision that was made before is a
 * draft again, and whatever it had asked of a second person or of systems is taken back. Refuses with CHANGED_MEANWHILE,
 * REQUEST_WITHDRAWN, TRANSITION_NOT_ALLOWED, TEXT_TOO_LONG.
 */
export async function saveDecisionDraft(input: {
  actor: Actor
  reference: string
  values: DecisionValues
  version: number
  now: Temporal.Instant
}): Promise<number> {
  const { actor, now, values } = input
  authorise(actor, 'case.decide')
  if (JSON.stringify(values).length > largest) throw new Refusal('TEXT_TOO_LONG')
  return transaction(async (tx) => {
    const { work, saved, stored, letter } = await lockAnswer(tx, actor, input)
    const { request, key } = work
    if (values.kind !== request.kind) throw new Refusal('CHANGED_MEANWHILE')
    await saveAnswer(tx, actor, {
      requestId: request.id,
      sealedLetter: saved?.sealedLetter ?? sealText(key, letterPlace(request.id), letter),
      decision: {
        sealed: sealDecision(key, request.id, { values, decision: null }),
        outcome: null,
      },
      now,
    })
    const revised = nextState(request.kind, request.state, actor.role, 'revise')
    if (stored.decision) {
      await appendToCase(tx, actor, work, now, [
        { type: 'decision.revised', version: 1, facts: {}, contents: null },
      ])
      if (revised.ok) await tellSystems(tx, actor, work, null, now)
    }
    await updateState(tx, request.id, {
      state: revised.ok ? revised.value : request.state,
      approvalAskedAt: null,
    })
    return input.version + 1
  })
}
