import { findCasePerson } from '@/lib/data/case-person'
import { lockSameIdentity } from '@/lib/data/free-copy-holders'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { settleIdentity } from '@/lib/rights/settle-identity'
import { authorise, found } from '../authorise'
import { identityShown } from '../clock/identity-shown'
import { checkedFacts, raiseTo } from './identity-checked'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Notes how staff checked who a person is, before anything is sent (rules.md 5): a question on it that is open needs no answer any
 * more. A second sending adds another check, as another officer may have made one. Refuses with the codes of settleIdentity.
 */
export async function checkIdentity(input: {
  actor: Actor
  reference: string
  /** `way` and `note`, as typed. */
  identityCheck: Record<string, unknown>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, identityCheck: typed, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    await lockSameIdentity(tx, input.reference)
    const locked = await lockCase(tx, actor, input.reference)
    const work = await startWork(tx, actor, locked, now)
    const person = found(await findCasePerson(actor, work.request.id, tx))
    const { assurance: before } = person
    // What is said must be said whole, also of someone who is known by eID.
    const asked = { assurance: 'EMAIL_CONFIRMED', identityCheck: typed, needed: true } as const
    const settled = valueOrRefuse(settleIdentity(asked))
    await appendToCase(tx, actor, work, now, checkedFacts(settled.identityCheck))
    await raiseTo(tx, person, before === 'EID' ? 'EID' : settled.assurance, now)
    await identityShown(tx, person.id, { role: actor.role, cause: actor, now })
  })
}
