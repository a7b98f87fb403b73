import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { settleClaim } from '../free-copy/settle-claim'
import { appendToCase, lockCase } from '../staff/load-case'

/**
 * Takes the person's own request back: state, ledger event and mails in one transaction. The free copy of the year is theirs
 * again unless one was delivered. A second click finds it done. TRANSITION_NOT_ALLOWED once it is answered, NOT_FOUND for
 * someone else's.
 */
export async function withdrawRequest(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'request.withdraw-own')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    if (request.state === 'WITHDRAWN') return
    const state = valueOrRefuse(nextState(request.kind, request.state, actor.role, 'withdraw'))
    const how = { role: actor.role, end: 'WITHDRAWN', now } as const
    const ended = await endQuestions(tx, request, how)
    await updateState(tx, request.id, {
      state,
      endedAt: now,
      clock: ended?.clock,
      unansweredSince: null,
      approvalAskedAt: null,
    })
    await appendToCase(tx, actor, locked, now, [
      ...(ended?.facts ?? []),
      ...(await settleClaim(tx, request.id, 'RELEASED')),
      { type: 'request.withdrawn', version: 1, facts: {}, contents: null },
    ])
    await enqueueMail(tx, { kind: 'WITHDRAWN', requestId: request.id }, now)
    await enqueueMail(tx, { kind: 'LEGAL_WITHDRAWN', requestId: request.id }, now)
  })
}
