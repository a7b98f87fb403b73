import { createHash, createHmac, hash } from 'node:crypto'
import type { WalkedEvent } from '@/lib/data/ledger-rows'
import { type CanonicalValue, canonical } from './canonical'

/** The format in which events are hashed. A change of it is a new number, and both stay verifiable. */
export const eventFormat = 1

/** What comes before the first event of a stream. */
export const noEvent = new Uint8Array(32)

export type HashedEvent = {
  format: number
  streamKind: string
  stream: string
  number: number
  type: string
  version: number
  /** UTC, to the millisecond, "2026-11-22T17:00:00.000Z". */
  at: string
  actor: string
  role: string
  subject: string
  facts: CanonicalValue
  commitment: Uint8Array | null
  previous: Uint8Array
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The bytes that are hashed, and that a Merkle leaf of a later seal will cover (RFC 6962). */
export function eventBytes(event: HashedEvent): Uint8Array {
  const text = canonical({
    ...event,
    commitment: event.commitment && hex(event.commitment),
    previous: hex(event.previous),
  })
  return Buffer.from(text, 'utf8')
}

/** SHA-256 over the canonical event; the hash of the event before it is inside. */
export function eventHash(event: HashedEvent): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(eventBytes(event)).digest())
}

/**
 * The same hash, in hex, of an event as it is stored, whose facts are canonical: its canonical form put together without sorting
 * what is always in one order. Whoever calls it makes sure that the facts are JSON by themselves.
 */
export function storedHash(event: WalkedEvent, streamKind: string): string {
  const { format, number, version, facts } = event
  const [actor, at, commitment, previous, role, stream, kind, subject, type] = [
    event.actor,
    event.at,
    event.commitment,
    event.previous,
    event.role,
    event.stream,
    streamKind,
    event.subject,
    event.type,
  ].map((each) => JSON.stringify(each))
  const text =
    `{"actor":${actor},"at":${at},"commitment":${commitment},"facts":${facts},"format":${format},"number":${number},` +
    `"previous":${previous},"role":${role},"stream":${stream},"streamKind":${kind},"subject":${subject},"type":${type},` +
    `"version":${version}}`
  return hash('sha256', text)
}

/** Binds an event to its sealed contents without saying anything about them: HMAC-SHA-256 under a random salt that is sealed with them. */
export function commitmentTo(contents: CanonicalValue, salt: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac('sha256', salt).update(canonical(contents)).digest())
}

/** An instant as it stands in an event. */
export function eventTime(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString({
    fractionalSecondDigits: 3,
  })
}
