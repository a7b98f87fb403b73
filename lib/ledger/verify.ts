import {
  type EventRow,
  eventsOfStreams,
  findMissingStream,
  findStray,
  type StreamHead,
  streamsAfter,
} from '@/lib/data/ledger-rows'
import { type CanonicalValue, canonical } from './canonical'
import { eventHash, eventTime, noEvent } from './event-hash'
import { badPayloads } from './verify-payloads'

export type BadEvent = {
  stream: string
  number: number
  problem: 'HASH' | 'CHAIN' | 'NUMBER' | 'FACTS' | 'HEAD' | 'PAYLOAD' | 'STRAY' | 'MISSING'
}

export type Verification = { streams: number; events: number; bad: BadEvent | null }

const pageOfStreams = 200
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

function readFacts(text: string): CanonicalValue | undefined {
  try {
    const facts = JSON.parse(text) as CanonicalValue
    return canonical(facts) === text ? facts : undefined
  } catch {
    return undefined
  }
}

/** Checks one chain against its head; pure. Null when every event is as it was appended. */
export function verifyStream(head: StreamHead, events: EventRow[]): BadEvent | null {
  let previous: Uint8Array = noEvent
  let number = 0
  const bad = (problem: BadEvent['problem'], at: number): BadEvent => ({
    stream: head.stream,
    number: at,
    problem,
  })
  for (const event of events) {
    number += 1
    if (event.number !== number) return bad('NUMBER', number)
    if (!same(event.previous, previous)) return bad('CHAIN', number)
    const facts = readFacts(event.facts)
    if (facts === undefined) return bad('FACTS', number)
    const { hash, at, ...rest } = event
    const expected = eventHash({ ...rest, streamKind: head.kind, at: eventTime(at), facts })
    if (!same(hash, expected)) return bad('HASH', number)
    previous = hash
  }
  if (head.number !== number) return bad('HEAD', Math.min(head.number, number) + 1)
  return same(head.hash, previous) ? null : bad('HEAD', number)
}

/** Walks the whole ledger and stops at the first event that is not as it was appended. */
export async function verifyLedger(): Promise<Verification> {
  let streams = 0
  let events = 0
  let after = ''
  for (;;) {
    const heads = await streamsAfter(after, pageOfStreams)
    if (heads.length === 0) break
    const rows = await eventsOfStreams(heads.map((head) => head.stream))
    const chains = Map.groupBy(rows, (row) => row.stream)
    for (const head of heads) if (!chains.has(head.stream)) chains.set(head.stream, [])
    const payloads = await badPayloads(chains)
    for (const head of heads) {
      const chain = chains.get(head.stream) ?? []
      const bad = first(verifyStream(head, chain), head.stream, payloads.get(head.stream))
      if (bad) return { streams, events, bad }
      streams += 1
      events += chain.length
    }
    after = heads.at(-1)?.stream ?? after
  }
  const stray = await findStray()
  if (stray) return { streams, events, bad: { ...stray, problem: 'STRAY' } }
  const missing = await findMissingStream()
  return {
    streams,
    events,
    bad: missing ? { stream: missing, number: 1, problem: 'MISSING' } : null,
  }
}

function first(chain: BadEvent | null, stream: string, payload?: number): BadEvent | null {
  if (payload === undefined || (chain && chain.number <= payload)) return chain
  return { stream, number: payload, problem: 'PAYLOAD' }
}
