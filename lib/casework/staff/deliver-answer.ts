import { controller } from '@/lib/controller/controller'
import { unnamedRecipients } from '@/lib/controller/letters/named-recipients'
import { tellsWays } from '@/lib/controller/letters/ways-on'
import { linesToFill } from '@/lib/controller/lines-to-fill'
import { markDelivered } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { findContact } from '@/lib/data/contacts'
import { listFiles } from '@/lib/data/files'
import { lockSameIdentity } from '@/lib/data/free-copy-holders'
import { updateState } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { decideDelivery } from '@/lib/rights/decide-delivery'
import type { Decision } from '@/lib/rights/decisions/decision'
import { needsApproval } from '@/lib/rights/decisions/four-eyes'
import { measuresOf } from '@/lib/rights/decisions/measures'
import { releasesCopy } from '@/lib/rights/decisions/outcome-of'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkSystemsDone } from '@/lib/rights/tasks'
import { authorise, found } from '../authorise'
import { settleDelivered } from '../free-copy/settle-delivered'
import { copiesOf } from '../requests/file-names'
import { liftMeanwhile } from '../tasks/lift-meanwhile'
import { systemTasksOf } from '../tasks/system-tasks'
import { ownSystems } from '../tasks/systems'
import { houseTerms } from './house-terms'
import { checkedFacts, raiseTo } from './identity-checked'
import { appendToCase, type LockedCase } from './load-case'
import { lockAnswer } from './lock-answer'
import { sealedCheck } from './sealed-check'

/**
 * Sends the decided answer of a request (Art. 12(3)): state, ledger events and mails in one transaction. Refuses with
 * CHANGED_MEANWHILE when the answer is not the one that was previewed, and with the codes of decideDelivery.
 */
export async function deliverAnswer(input: {
  actor: Actor
  reference: string
  identityCheck: Record<string, unknown>
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    await lockSameIdentity(tx, input.reference)
    const { work, saved, stored, letter } = await lockAnswer(tx, actor, input)
    const { request, key } = work
    const { decision } = stored
    const person = found(await findCasePerson(actor, request.id, tx))
    const copies = copiesOf(await listFiles(actor, request.id, tx))
    const profile = controller()
    const { terms } = await houseTerms(now, tx)
    const decided = valueOrRefuse(
      decideDelivery({
        kind: request.kind,
        state: request.state,
        role: actor.role,
        decision,
        needsApproval: decision !== null && needsApproval(decision, profile.fourEyes, terms),
        approval: saved?.approval ?? 'NONE',
        assurance: person.assurance,
        identityCheck: input.identityCheck,
        answerText: letter,
        unfilledLines: linesToFill(letter).length,
        unnamedRecipients: unnamedRecipients(letter, profile, request.locale),
        tellsWays: tellsWays(letter, profile, request.locale),
        copyFiles: copies.length,
        openSystems: decision ? await openSystems(tx, actor, work, decision) : 0,
      }),
    )
    const answer = found(saved)
    const { outcome } = decided
    const availableUntil = receivedOn(now).add({ days: profile.retention.copyDays })
    await markDelivered(tx, actor, {
      requestId: request.id,
      check: sealedCheck(key, request.id, decided),
      letter: answer.sealedLetter,
      decision: answer.sealedDecision,
      availableUntil,
      now,
    })
    const copy = await settleDelivered(tx, request, decision !== null && releasesCopy(decision))
    await updateState(tx, request.id, {
      state: decided.state,
      outcome,
      feeState: copy.feeState,
      deliveredAt: now,
      endedAt: now,
    })
    await appendToCase(tx, actor, work, now, [
      ...checkedFacts(decided.identityCheck),
      ...copy.facts,
      ...(await liftMeanwhile(tx, actor, request, now)),
      {
        type: 'answer.delivered',
        version: 2,
        facts: {
          outcome,
          files: copies.map((file) => file.id),
          availableUntil: availableUntil.toString(),
          sentAlone: answer.sentAlone,
        },
        contents: { letter },
      },
    ])
    // Only now that this request has ended: whatever others it meets, it is never charged afterwards.
    await raiseTo(tx, person, decided.assurance, now)
    await tell(tx, work, now)
  })
}

/** How many systems have still to do what was decided. */
async function openSystems(
  tx: Tx,
  actor: Actor,
  { request }: LockedCase,
  decision: Decision,
): Promise<number> {
  const tasks = systemTasksOf(await listTasks(actor, request.id, tx))
  const measures = measuresOf(decision, controller().categories)
  const done = checkSystemsDone(measures, ownSystems(), tasks)
  return done.ok ? 0 : Number(done.problems[0]?.detail?.count ?? 1)
}

/** The mails of an answer. Nothing ever goes to the child of a child's case: only to the adult who wrote, if one did (rules.md 3). */
async function tell(tx: Tx, { request }: LockedCase, now: Temporal.Instant): Promise<void> {
  const { id: requestId, kind } = request
  if (kind !== 'MINOR_ERASURE' || (await findContact(requestId, tx))) {
    await enqueueMail(tx, { kind: 'ANSWER_READY', requestId }, now)
  }
  await enqueueMail(tx, { kind: 'LEGAL_ANSWER', requestId }, now)
}
