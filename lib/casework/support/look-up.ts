import { randomUUID } from 'node:crypto'
import { findOnePerson, insertLookUp, statusesOf } from '@/lib/data/look-ups'
import { type Tx, transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkLookUp, type LookUp } from '@/lib/rights/support/look-up'
import { lookupHash } from '@/lib/vault/house-key'
import { lookUpStream } from '../admin/staff-ledger'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { raiseAlarm } from './raise-alarm'

/**
 * Looks up the status of one person's requests for someone on the telephone (rules.md 6): the purpose is noted in the ledger of each request
 * that is shown, and the person sees it; where nothing is shown, in the ledger of the house. Returns the id under which the agent reads it. Not found, more than one and protected identity
 * look alike. Refuses with the codes of checkLookUp and LOOK_UPS_TOO_MANY.
 */
export async function lookUp(input: {
  actor: Actor
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<{ id: string }> {
  const { actor, now } = input
  authorise(actor, 'status.look-up')
  const wanted = valueOrRefuse(checkLookUp(input.raw, receivedOn(now)))
  await countUse('look-up-officer', actor.accountId)
  const { by, value } = wanted.term
  const hash = by === 'reference' ? null : await lookupHash(by, value)
  return transaction((tx) => keep(tx, actor, wanted, hash, now))
}

async function keep(
  tx: Tx,
  actor: Actor,
  { term, purpose }: LookUp,
  hash: Uint8Array | null,
  now: Temporal.Instant,
): Promise<{ id: string }> {
  const person = await findOnePerson(tx, actor, term, hash)
  const id = randomUUID()
  await insertLookUp(tx, actor, { id, purpose, dataSubjectId: person?.id ?? null, now })
  const statuses = person ? await statusesOf(actor, person.id, tx) : []
  if (statuses.length === 0) await noteNobody(tx, actor, purpose, now)
  await raiseAlarm(tx, actor, now)
  for (const request of statuses) {
    const target = {
      stream: request.ledgerStream,
      kind: 'REQUEST',
      key: null,
      cause: actor,
    } as const
    await append(tx, { ...target, dataSubjectId: person?.id ?? '', now }, [
      { type: 'status.looked-up', version: 1, facts: { purpose }, contents: null },
    ])
  }
  return { id }
}

/** The same event whether there is nobody, several, or someone who must not be found. */
async function noteNobody(
  tx: Tx,
  actor: Actor,
  purpose: LookUp['purpose'],
  now: Temporal.Instant,
): Promise<void> {
  const stream = await lookUpStream(tx)
  await append(tx, { stream, kind: 'HOUSE', dataSubjectId: null, key: null, cause: actor, now }, [
    { type: 'look-up.found-nobody', version: 1, facts: { purpose }, contents: null },
  ])
}
