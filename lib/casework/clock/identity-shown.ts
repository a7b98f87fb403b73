import { updateState } from '@/lib/data/requests'
import { lockAwaitingIdentity } from '@/lib/data/suspensions'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, type Cause } from '@/lib/ledger/append'
import type { Role } from '@/lib/rights/actor'
import { endQuestions } from './end-questions'

/**
 * Ends every open question on who a person is, on all their requests, now that it is settled in whichever way (rules.md 5); their
 * clocks run again, and the person is told each new date.
 */
export async function identityShown(
  tx: Tx,
  dataSubjectId: string,
  by: { role: Role; cause: Cause; now: Temporal.Instant },
): Promise<void> {
  const { role, cause, now } = by
  for (const { request, suspensionId } of await lockAwaitingIdentity(tx, dataSubjectId)) {
    const how = { role, end: 'IDENTITY_SHOWN', only: suspensionId, now } as const
    const ended = await endQuestions(tx, request, how)
    if (!ended) continue
    const { state, clock, facts, resumed } = ended
    await updateState(tx, request.id, { state, clock })
    const target = { stream: request.ledgerStream, kind: 'REQUEST', key: null, cause, now } as const
    await append(tx, { ...target, dataSubjectId }, facts)
    if (resumed) await enqueueMail(tx, { kind: 'RESUMED', requestId: request.id }, now)
  }
}
