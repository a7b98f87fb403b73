import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from '../staff/load-case'
import { takeBack } from './take-back'

/**
 * Takes the person's own request back, as takeBack does. A second click finds it done. NOT_FOUND for someone else's.
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
    const facts = await takeBack(tx, actor, locked, now)
    if (facts) await appendToCase(tx, actor, locked, now, facts)
  })
}
