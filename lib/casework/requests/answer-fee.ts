import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { authorise } from '../authorise'
import { type FeeAnswer, settleFeeAnswer } from '../fee/settle-fee-answer'
import { appendToCase, lockCase } from '../staff/load-case'

/**
 * Says yes or no to the price of another copy, as settleFeeAnswer has it. A second click finds it done. NOT_FOUND for someone
 * else's.
 */
export async function answerFee(input: {
  actor: Actor
  reference: string
  answer: FeeAnswer
  now: Temporal.Instant
}): Promise<void> {
  const { actor, answer, now } = input
  authorise(actor, 'request.answer-fee-own')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const facts = await settleFeeAnswer(tx, actor, locked, answer, now)
    if (facts) await appendToCase(tx, actor, locked, now, facts)
  })
}
