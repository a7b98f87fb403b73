import { updateState } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { endQuestions } from '../clock/end-questions'
import { settleClaim } from '../free-copy/settle-claim'
import type { LockedCase } from '../staff/load-case'

/**
 * Takes a request back in the caller's transaction: state and mails. The free copy of the year is the person's again unless one was
 * delivered. Gives the facts for the ledger; null where it was taken back before. TRANSITION_NOT_ALLOWED once it is answered.
 */
export async function takeBack(
  tx: Tx,
  { role }: Actor,
  { request }: LockedCase,
  now: Temporal.Instant,
): Promise<LedgerFact[] | null> {
  const { id: requestId, kind } = request
  if (request.state === 'WITHDRAWN') return null
  const state = valueOrRefuse(nextState(kind, request.state, role, 'withdraw'))
  const ended = await endQuestions(tx, request, { role, end: 'WITHDRAWN', now })
  await updateState(tx, requestId, {
    state,
    endedAt: now,
    clock: ended?.clock,
    unansweredSince: null,
    approvalAskedAt: null,
  })
  await enqueueMail(tx, { kind: 'WITHDRAWN', requestId }, now)
  await enqueueMail(tx, { kind: 'LEGAL_WITHDRAWN', requestId }, now)
  return [
    ...(ended?.facts ?? []),
    ...(await settleClaim(tx, requestId, 'RELEASED')),
    { type: 'request.withdrawn', version: 1, facts: {}, contents: null },
  ]
}
