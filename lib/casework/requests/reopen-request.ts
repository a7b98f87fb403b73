import { randomUUID } from 'node:crypto'
import { voidDecision } from '@/lib/data/answers'
import { noteUnanswered } from '@/lib/data/messages'
import { updateState } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { isEnded, nextState } from '@/lib/rights/life-cycle'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkReopening } from '@/lib/rights/reopening'
import { addWorkingDays } from '@/lib/rights/working-days'
import { authorise } from '../authorise'
import { appendToCase, type LockedCase, lockCase } from '../staff/load-case'
import { openStopTasks } from '../tasks/system-tasks'
import { openFiled } from './filed'
import { keepMessage } from './keep-message'

/**
 * Opens the person's own answered request again because the answer was wrong, late or incomplete: free of charge, never a new
 * request, and received on the day it first came in (Art. 12(3), rules.md 1 and 2). What they write stands in the thread.
 * `version` is the one they saw, so that a second click finds it done. Refuses with the codes of checkReopening,
 * TRANSITION_NOT_ALLOWED where there is no answer to be wrong, NOT_FOUND.
 */
export async function reopenRequest(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, version, now } = input
  authorise(actor, 'request.reopen-own')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    const { kind, state, reopenedAt } = request
    if (!isEnded(state) && reopenedAt && request.version > version) return
    const opened = valueOrRefuse(nextState(kind, state, actor.role, 'reopen'))
    if (!request.deliveredAt) throw new Refusal('TRANSITION_NOT_ALLOWED')
    const { reason, text } = valueOrRefuse(checkReopening(input.raw))
    const reopened = { at: now, reason }
    // What was decided stays as it was delivered; the case is decided on anew.
    await voidDecision(tx, request.id)
    await updateState(tx, request.id, { state: opened, endedAt: null, reopened })
    const facts: LedgerFact[] = [
      { type: 'request.reopened', version: 1, facts: { reason }, contents: null },
    ]
    const messageId = text === null ? undefined : randomUUID()
    if (text !== null && messageId) {
      const said = { id: messageId, text, files: 0, reply: false, now }
      const fact = await keepMessage(tx, actor, locked, said)
      if (fact) facts.push(fact)
      await noteUnanswered(tx, request.id, now)
    }
    facts.push(...(await stopAgain(tx, actor, locked, now)))
    await appendToCase(tx, actor, locked, now, facts)
    const requestId = request.id
    await enqueueMail(tx, { kind: 'REOPENED', requestId }, now)
    await enqueueMail(
      tx,
      { kind: 'LEGAL_REOPENED', requestId, ...(messageId && { messageId }) },
      now,
    )
  })
}

/** What was said to be stopped, and is not, has to be stopped in each system again. */
async function stopAgain(
  tx: Tx,
  actor: Actor,
  { request, key }: LockedCase,
  now: Temporal.Instant,
): Promise<LedgerFact[]> {
  const filed = openFiled(key, request)
  if (request.kind !== 'CONSENT_WITHDRAWAL' || filed.kind !== 'CONSENT_WITHDRAWAL') return []
  const { purposes } = filed.answers
  const dueOn = addWorkingDays(receivedOn(now), 1)
  return openStopTasks(tx, actor, { requestId: request.id, purposes, dueOn, now })
}
