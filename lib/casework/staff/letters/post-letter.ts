import { listLetters, noteLetterPosted } from '@/lib/data/letters'
import { updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { checkPosting, deliveredByPost } from '@/lib/rights/posting'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../../authorise'
import { appendToCase, lockCase } from '../load-case'

/**
 * Notes the day on which a printed letter was posted: that is its delivery (rules.md 4), and of an answer the day by which it counts as
 * answered. A second sending changes nothing. NOT_FOUND for another case's letter; the codes of checkPosting.
 */
export async function postLetter(input: {
  actor: Actor
  reference: string
  letterId: string
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, letterId, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const letters = await listLetters(actor, locked.request.id, tx)
    const letter = found(letters.find(({ id }) => id === letterId) ?? null)
    if (letter.postedOn) return
    const days = { made: receivedOn(letter.madeAt), today: receivedOn(now) }
    const on = valueOrRefuse(checkPosting(input.raw, days))
    if (!(await noteLetterPosted(tx, letter.id, { on, now }))) return
    const facts = { mail: letter.id, kind: letter.kind, postedOn: on.toString() }
    await appendToCase(tx, actor, locked, now, [
      { type: 'letter.posted', version: 1, facts, contents: null },
    ])
    const { id, state, deliveredAt } = locked.request
    // A letter made before the latest answer belongs to an earlier one.
    const answers = letter.kind === 'ANSWER_READY' && deliveredAt
    if (!answers || Temporal.Instant.compare(letter.madeAt, deliveredAt) < 0) return
    await updateState(tx, id, { state, deliveredAt: deliveredByPost(deliveredAt, on) })
  })
}
