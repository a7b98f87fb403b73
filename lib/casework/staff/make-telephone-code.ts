import { listSuspensions, saveTelephoneCode } from '@/lib/data/suspensions'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { newTelephoneCode, telephoneCodeHash } from '@/lib/vault/telephone-code'
import { authorise } from '../authorise'
import { appendToCase, lockCase } from './load-case'

/** A code by telephone may be typed so many times, and for so many days. */
export const telephoneCodeTries = 5
export const telephoneCodeDays = 7

/**
 * Makes the code that legal sends or reads out to the telephone number the controller holds, and gives it this one time: only its
 * hash is kept. An earlier one is good no longer. TRANSITION_NOT_ALLOWED where no identity question with a number is open.
 */
export async function makeTelephoneCode(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<string> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  return transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const questions = await listSuspensions(actor, locked.request.id, tx)
    const open = questions.find((each) => each.reason === 'IDENTITY' && each.answeredAt === null)
    if (!open) throw new Refusal('TRANSITION_NOT_ALLOWED')
    const code = newTelephoneCode()
    await saveTelephoneCode(tx, actor, {
      suspensionId: open.id,
      codeHash: telephoneCodeHash(open.id, code),
      triesLeft: telephoneCodeTries,
      now,
      expiresAt: now.add({ hours: 24 * telephoneCodeDays }),
    })
    await appendToCase(tx, actor, locked, now, [
      { type: 'telephone-code.made', version: 1, facts: { question: open.id }, contents: null },
    ])
    return code
  })
}
