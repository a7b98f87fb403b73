import { z } from 'zod'
import { callerOnRecord, findLookUp, markUnanswered, statusesOf } from '@/lib/data/look-ups'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { checkMessage } from '@/lib/rights/message-text'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { keepNote } from '../staff/keep-note'

/**
 * Leaves legal a note on a request that the look-up shows; the agent cannot read it again. The same form twice is one note. NOT_FOUND for
 * another request, and for one that has ended: nothing there waits for legal any more, so nobody would read it; the codes of checkMessage at `text`; TOO_MANY_ATTEMPTS.
 */
export async function noteToLegal(input: {
  actor: Actor
  id: string
  reference: string
  noteId: string
  text: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, id, reference, now } = input
  authorise(actor, 'status.look-up')
  const noteId = found(z.uuid().safeParse(input.noteId).data ?? null)
  const text = valueOrRefuse(checkMessage(input.text))
  await countUse('note-officer', actor.accountId)
  await transaction(async (tx) => {
    const { dataSubjectId } = found(await findLookUp(actor, id, now, tx))
    const person = found(dataSubjectId ? await callerOnRecord(tx, dataSubjectId) : null)
    const shown = await statusesOf(actor, person.id, tx)
    const request = found(shown.find((each) => each.reference === reference) ?? null)
    if (isEnded(request.state)) throw new Refusal('NOT_FOUND')
    const key = await openPersonKey(person.keyId, tx)
    const facts = await keepNote(tx, actor, { request, key }, { id: noteId, text, now })
    if (facts.length === 0) return
    await markUnanswered(tx, request.id, now)
    const target = { stream: request.ledgerStream, kind: 'REQUEST', key, cause: actor } as const
    await append(tx, { ...target, dataSubjectId: person.id, now }, facts)
  })
}
