import { voidDecision } from '@/lib/data/answers'
import { updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { nextState, notInState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import type { ReopenReason } from '@/lib/rights/reopening'
import { addWorkingDays } from '@/lib/rights/working-days'
import { appendToCase, type LockedCase } from '../staff/load-case'
import { openStopTasks } from '../tasks/system-tasks'
import { openFiled } from './filed'

/** What comes with a re-opening: the facts of what was kept beside it, and the person's own message if that is one of them. */
type Beside = { facts: LedgerFact[]; messageId?: string }

/**
 * Opens an answered request again in the caller's transaction: state, ledger events and mails. `keep` writes what was said, once it
 * is certain that it can be opened. TRANSITION_NOT_ALLOWED where there is no answer to be wrong.
 */
export async function openAgain(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  { reason, now }: { reason: ReopenReason; now: Temporal.Instant },
  keep: () => Promise<Beside>,
): Promise<void> {
  const { id: requestId, kind, state, deliveredAt } = locked.request
  const opened = valueOrRefuse(nextState(kind, state, actor.role, 'reopen'))
  if (!deliveredAt) throw notInState(state)
  // What was decided stays as it was delivered; the case is decided on anew.
  await voidDecision(tx, requestId)
  await updateState(tx, requestId, { state: opened, endedAt: null, reopened: { at: now, reason } })
  const { facts, messageId } = await keep()
  await appendToCase(tx, actor, locked, now, [
    { type: 'request.reopened', version: 1, facts: { reason }, contents: null },
    ...facts,
    ...(await stopAgain(tx, actor, locked, now)),
  ])
  await enqueueMail(tx, { kind: 'REOPENED', requestId }, now)
  await enqueueMail(tx, { kind: 'LEGAL_REOPENED', requestId, ...(messageId && { messageId }) }, now)
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
