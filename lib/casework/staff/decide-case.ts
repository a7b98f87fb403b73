import { controller } from '@/lib/controller/controller'
import { isToFill, linesOf } from '@/lib/controller/lines'
import { noteIdentityCheck, saveAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { lockSameIdentity } from '@/lib/data/free-copy-holders'
import { updateState } from '@/lib/data/requests'
import { listTasks, type TaskRow } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { checkDecision } from '@/lib/rights/decisions/check-decision'
import { decideRequest } from '@/lib/rights/decisions/decide-request'
import type { Decision } from '@/lib/rights/decisions/decision'
import { needsApproval } from '@/lib/rights/decisions/four-eyes'
import { measuresOf } from '@/lib/rights/decisions/measures'
import { outcomeOf } from '@/lib/rights/decisions/outcome-of'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { sealText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFiled } from '../requests/filed'
import { letterPlace } from '../requests/view-request'
import { copyToWaitFor } from '../requests/waits-for-copy'
import { setSystemTasks } from '../tasks/system-tasks'
import { completeLetter, composeLetter } from './compose-letter'
import { type HouseTerms, houseTerms } from './house-terms'
import { checkedFacts, raiseTo } from './identity-checked'
import { appendToCase } from './load-case'
import { type LockedAnswer, lockAnswer } from './lock-answer'
import { sealedCheck } from './sealed-check'
import { type DecisionValues, sealDecision } from './stored-decision'

/**
 * Makes the decision on a request of any kind (rules.md 4): checked, sealed, its letter written, and, where no second person has to
 * approve, the systems told what to do; returns whether they were. Refuses with CHANGED_MEANWHILE, and the codes of checkDecision and decideRequest.
 */
export async function decideCase(input: {
  actor: Actor
  reference: string
  values: DecisionValues
  version: number
  now: Temporal.Instant
}): Promise<{ asksSystems: boolean }> {
  const { actor, now, values } = input
  authorise(actor, 'case.decide')
  return transaction(async (tx) => {
    await lockSameIdentity(tx, input.reference)
    const answer = await lockAnswer(tx, actor, input)
    const { work } = answer
    const { request, key } = work
    // A form of another kind than the case has now was opened before someone changed it.
    if (values.kind !== request.kind) throw new Refusal('CHANGED_MEANWHILE')
    const house = await houseTerms(now, tx)
    const filed = openFiled(key, request)
    const lines = linesOf(controller()).flatMap((line) => (isToFill(line) ? [line.key] : []))
    const about = { kind: request.kind, filed, lines }
    const decision = valueOrRefuse(checkDecision(values, about, house.terms))
    const tasks = await listTasks(actor, request.id, tx)
    const person = found(await findCasePerson(actor, request.id, tx))
    const waits = await copyToWaitFor({ dataSubjectId: request.dataSubjectId, filed }, tx)
    const decided = valueOrRefuse(
      decideRequest({
        kind: request.kind,
        state: request.state,
        role: actor.role,
        decision,
        needsApproval: needsApproval(decision, controller().fourEyes, house.terms),
        assurance: person.assurance,
        identityCheck: values,
        waitsForCopy: waits !== null,
      }),
    )
    const outcome = outcomeOf(decision)
    await saveAnswer(tx, actor, {
      requestId: request.id,
      sealedLetter: sealText(
        key,
        letterPlace(request.id),
        letterOf(answer, decision, { house, values, tasks }),
      ),
      decision: { sealed: sealDecision(key, request.id, { values, decision }), outcome },
      now,
    })
    const check = sealedCheck(key, request.id, decided)
    if (check) await noteIdentityCheck(tx, request.id, check)
    await updateState(tx, request.id, { state: decided.state, approvalAskedAt: null })
    await appendToCase(tx, actor, work, now, [
      ...checkedFacts(decided.identityCheck),
      { type: 'decision.made', version: 1, facts: { outcome }, contents: { decision } },
    ])
    const final = decided.command === 'decide' ? decision : null
    await tellSystems(tx, actor, work, final, now)
    await raiseTo(tx, person, decided.assurance, now)
    return { asksSystems: final !== null && measuresOf(final, controller().categories).length > 0 }
  })
}

/** What a decision has done in the systems is asked of them; what an earlier one asked for is taken back. */
export async function tellSystems(
  tx: Tx,
  actor: Actor,
  work: LockedAnswer['work'],
  decision: Decision | null,
  now: Temporal.Instant,
): Promise<void> {
  const measures = decision ? measuresOf(decision, controller().categories) : []
  await setSystemTasks(tx, actor, work, measures, now)
}

/** The letter of the new decision, or the one that legal wrote by hand and wants to keep. */
function letterOf(
  { work, stored, letter }: LockedAnswer,
  decision: Decision,
  { house, values, tasks }: { house: HouseTerms; values: DecisionValues; tasks: TaskRow[] },
): string {
  const keeps = values.letter === 'keep' && stored.decision !== null && letter !== ''
  return keeps
    ? completeLetter(work, decision, letter)
    : composeLetter(work, decision, house, tasks)
}
