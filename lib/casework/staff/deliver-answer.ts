import { controller } from '@/lib/controller/controller'
import { linesToFill } from '@/lib/controller/lines-to-fill'
import { findAnswer, markDelivered } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { listFiles } from '@/lib/data/files'
import { lockSameIdentity } from '@/lib/data/free-copy-holders'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { type DeliveryOutcome, decideDelivery } from '@/lib/rights/decide-delivery'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openText, sealText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { settleDelivered } from '../free-copy/settle-delivered'
import { copiesOf } from '../requests/file-names'
import { letterPlace } from '../requests/view-request'
import { checkedFacts, raiseTo } from './identity-checked'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Sends the saved answer of an access request (Art. 12(3), 15): state, ledger events and mails in one transaction.
 * Refuses with CHANGED_MEANWHILE when the letter is not the one that was previewed, and with the codes of decideDelivery.
 */
export async function deliverAnswer(input: {
  actor: Actor
  reference: string
  outcome: DeliveryOutcome
  identityCheck: Record<string, unknown>
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now, outcome } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    await lockSameIdentity(tx, input.reference)
    const locked = await lockCase(tx, actor, input.reference)
    const work = await startWork(tx, actor, locked, now)
    const { request, key } = work
    const [saved, person, files] = [
      await findAnswer(actor, request.id, tx),
      found(await findCasePerson(actor, request.id, tx)),
      await listFiles(actor, request.id, tx),
    ]
    if ((saved?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE')
    const letter = saved ? openText(key, letterPlace(request.id), saved.sealedLetter) : ''
    const copies = copiesOf(files)
    const decided = valueOrRefuse(
      decideDelivery({
        kind: request.kind,
        state: request.state,
        role: actor.role,
        assurance: person.assurance,
        identityCheck: input.identityCheck,
        answerText: letter,
        unfilledLines: linesToFill(letter).length,
        copyFiles: copies.length,
        outcome,
      }),
    )
    const { identityCheck } = decided
    const availableUntil = receivedOn(now).add({ days: controller().retention.copyDays })
    await markDelivered(tx, actor, {
      requestId: request.id,
      way: identityCheck?.way ?? null,
      letter: found(saved).sealedLetter,
      sealedCheckNote:
        typeof identityCheck?.note === 'string'
          ? sealText(key, `answer.check-note:${request.id}`, identityCheck.note)
          : null,
      availableUntil,
      now,
    })
    const copy = await settleDelivered(tx, request, outcome)
    await updateState(tx, request.id, {
      state: decided.state,
      outcome,
      feeState: copy.feeState,
      deliveredAt: now,
      endedAt: now,
      unansweredSince: null,
    })
    await appendToCase(tx, actor, work, now, [
      ...checkedFacts(decided.identityCheck),
      ...copy.facts,
      {
        type: 'answer.delivered',
        version: 1,
        facts: {
          outcome,
          files: copies.map((file) => file.id),
          availableUntil: availableUntil.toString(),
        },
        contents: { letter },
      },
    ])
    // Only now that this request has ended: whatever others it meets, it is never charged afterwards.
    await raiseTo(tx, person, decided.assurance, now)
    await enqueueMail(tx, { kind: 'ANSWER_READY', requestId: request.id }, now)
    await enqueueMail(tx, { kind: 'LEGAL_ANSWER', requestId: request.id }, now)
  })
}
