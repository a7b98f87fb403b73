import type { RequestRow } from '@/lib/data/request-rows'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from './load-case'

/** Notes in the ledger that staff opened a case (rules.md 6), and returns it. NOT_FOUND for whoever may not. */
export async function noteOpening(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<RequestRow> {
  const { actor, now } = input
  authorise(actor, 'case.open')
  return transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    await appendToCase(tx, actor, locked, now, [
      { type: 'request.opened', version: 1, facts: { purpose: 'CASEWORK' }, contents: null },
    ])
    return locked.request
  })
}
