import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from './load-case'

/** Closes a request that is answered: nothing is left to do, recipients told included. TRANSITION_NOT_ALLOWED before the answer. */
export async function closeRequest(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request } = locked
    if (request.state === 'CLOSED') return
    const state = valueOrRefuse(nextState(request.kind, request.state, actor.role, 'close'))
    await updateState(tx, request.id, { state })
    await appendToCase(tx, actor, locked, now, [
      { type: 'request.closed', version: 1, facts: {}, contents: null },
    ])
  })
}
