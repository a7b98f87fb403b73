import { callerOnRecord, findLookUp, statusesOf } from '@/lib/data/look-ups'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'

/**
 * Mails a request's status to the address on the case, never to one that a caller gives (rules.md 6). NOT_FOUND for a request that has ended, or
 * that the look-up does not show; NO_ADDRESS_TO_MAIL where there is none, or it is a child's case; MAILS_TOO_MANY.
 */
export async function mailStatus(input: {
  actor: Actor
  id: string
  reference: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, id, reference, now } = input
  authorise(actor, 'status.look-up')
  await countUse('status-mail-case', reference)
  await transaction(async (tx) => {
    const { dataSubjectId } = found(await findLookUp(actor, id, now, tx))
    const person = found(dataSubjectId ? await callerOnRecord(tx, dataSubjectId) : null)
    const shown = await statusesOf(actor, person.id, tx)
    const request = found(shown.find((each) => each.reference === reference) ?? null)
    if (isEnded(request.state)) throw new Refusal('NOT_FOUND')
    if (!request.hasAddress) throw new Refusal('NO_ADDRESS_TO_MAIL')
    const target = {
      stream: request.ledgerStream,
      kind: 'REQUEST',
      key: null,
      cause: actor,
    } as const
    await append(tx, { ...target, dataSubjectId: person.id, now }, [
      { type: 'status.mailed', version: 1, facts: { purpose: 'MAIL_BACK' }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'STATUS', requestId: request.id }, now)
  })
}
