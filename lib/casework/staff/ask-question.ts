import { randomUUID } from 'node:crypto'
import { findCasePerson } from '@/lib/data/case-person'
import { updateState } from '@/lib/data/requests'
import { insertSuspension, listSuspensions } from '@/lib/data/suspensions'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { isIdentitySettled } from '@/lib/rights/assurance'
import { receivedOn } from '@/lib/rights/deadline'
import { nextState } from '@/lib/rights/life-cycle'
import { type Checked, valueOrRefuse } from '@/lib/rights/refusal'
import { clockWith, mayAsk, type Question, type SuspensionReason } from '@/lib/rights/suspension'
import { authorise, found } from '../authorise'
import { sealQuestion } from '../clock/question-view'
import { appendToCase, lockCaseAsSeen, startWork } from './load-case'

export type Asked = {
  actor: Actor
  reference: string
  /** The form's fields, as typed. */
  raw: Record<string, unknown>
  /** The version of the request that the officer saw. */
  version: number
  now: Temporal.Instant
}

/**
 * Asks the person a question that stops the clock: question, paused date, ledger event and mail in one transaction (rules.md 1).
 * CHANGED_MEANWHILE when the case moved since; TRANSITION_NOT_ALLOWED; further codes are those of the check and of mayAsk.
 */
export async function askQuestion(
  { actor, reference, raw, version, now }: Asked,
  reason: SuspensionReason,
  check: (raw: Record<string, unknown>) => Checked<Question>,
): Promise<void> {
  authorise(actor, 'case.work')
  const question = valueOrRefuse(check(raw))
  await transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, { reference, version })
    const work = await startWork(tx, actor, locked, now)
    const { request, key } = work
    const { id: requestId, kind, state } = request
    const next = valueOrRefuse(nextState(kind, state, actor.role, 'ask'))
    const before = await listSuspensions(actor, requestId, tx)
    const person = found(await findCasePerson(actor, requestId, tx))
    valueOrRefuse(
      mayAsk({
        ...request,
        reason,
        identitySettled: isIdentitySettled(person.assurance),
        open: before.flatMap((each) => (each.answeredAt ? [] : [each.reason])),
        wantsEverything: before.some(({ end }) => end === 'EVERYTHING'),
        today: receivedOn(now),
      }),
    )
    const id = randomUUID()
    const sealedQuestion = sealQuestion(key, id, question)
    await insertSuspension(tx, actor, { id, requestId, reason, sealedQuestion, now })
    const clock = clockWith(request, [...before, { askedAt: now, answeredAt: null }])
    await updateState(tx, requestId, { state: next, clock, unansweredSince: null })
    await appendToCase(tx, actor, work, now, [
      {
        type: 'question.asked',
        version: 1,
        facts: { question: id, reason },
        contents: { text: question.text },
      },
    ])
    await enqueueMail(tx, { kind: 'QUESTION', requestId, suspensionId: id }, now)
  })
}
