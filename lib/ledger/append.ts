import { randomBytes } from 'node:crypto'
import { insertEvent, lockStream } from '@/lib/data/ledger-rows'
import type { Tx } from '@/lib/data/transaction'
import type { Role } from '@/lib/rights/actor'
import { pseudonym } from '@/lib/vault/house-key'
import type { PersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { type CanonicalValue, canonical } from './canonical'
import { commitmentTo, eventFormat, eventHash, eventTime } from './event-hash'
import { eventSchema, type LedgerFact } from './events'

/** Who caused an event: an account in its role, or the portal itself. */
export type Cause = { accountId: string; role: Role } | 'SYSTEM'

/** What a contents' place in the vault is called. */
export const payloadPlace = (stream: string, number: number) => `ledger:${stream}:${number}`

function sealed(
  target: { stream: string; key: PersonKey | null },
  number: number,
  contents: CanonicalValue,
  salt: Uint8Array,
) {
  if (!target.key) throw new Error('LEDGER_KEY_MISSING')
  const envelope = { salt: Buffer.from(salt).toString('hex'), contents }
  const place = payloadPlace(target.stream, number)
  return { keyId: target.key.id, sealed: sealJson(target.key, place, envelope) }
}

/** The name of a request's chain in the ledger. Kept in the request, so that it outlives a change of keys. */
export async function requestStream(requestId: string, tx?: Tx): Promise<string> {
  return pseudonym('request', requestId, tx)
}

/**
 * Appends events to a chain inside the transaction that changes the state they speak of (rules.md 7).
 * `key` is the person's: contents are sealed under it and bound to the event by a salted commitment.
 */
export async function append(
  tx: Tx,
  target: {
    stream: string
    kind: 'REQUEST' | 'PERSON' | 'HOUSE'
    /** Whom it is about; nobody for an event of the house. */
    dataSubjectId: string | null
    key: PersonKey | null
    cause: Cause
    now: Temporal.Instant
  },
  facts: LedgerFact[],
): Promise<void> {
  const [actor, subject] = await Promise.all([
    target.cause === 'SYSTEM' ? 'system' : pseudonym('account', target.cause.accountId, tx),
    target.dataSubjectId ? pseudonym('data-subject', target.dataSubjectId, tx) : 'house',
  ])
  const head = await lockStream(tx, target.stream, target.kind)
  let { number, hash } = head
  for (const fact of facts) {
    const checked = eventSchema.parse(fact)
    number += 1
    const salt = randomBytes(32)
    const contents = checked.contents as CanonicalValue
    const event = {
      format: eventFormat,
      stream: target.stream,
      number,
      type: checked.type,
      version: checked.version,
      actor,
      role: target.cause === 'SYSTEM' ? 'SYSTEM' : target.cause.role,
      subject,
      commitment: contents === null ? null : commitmentTo(contents, salt),
      previous: hash,
    }
    hash = eventHash({
      ...event,
      streamKind: target.kind,
      at: eventTime(target.now),
      facts: checked.facts,
    })
    const payload = contents === null ? null : sealed(target, number, contents, salt)
    await insertEvent(
      tx,
      { ...event, at: target.now, facts: canonical(checked.facts), hash },
      payload,
    )
  }
}
