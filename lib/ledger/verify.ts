import {
  eventsOfStreams,
  findMissingStream,
  findStray,
  type StreamHead,
  streamsAfter,
  type WalkedEvent,
} from '@/lib/data/ledger-rows'
import { type CanonicalValue, canonical } from './canonical'
import { noEvent, storedHash } from './event-hash'
import { badPayloads } from './verify-payloads'

export type BadEvent = {
  stream: string
  number: number
  problem: 'HASH' | 'CHAIN' | 'NUMBER' | 'FACTS' | 'HEAD' | 'PAYLOAD' | 'STRAY' | 'MISSING'
}

export type Verification = { streams: number; events: number; bad: BadEvent | null }

const pageOfStreams = 200
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function isCanonical(facts: string): boolean {
  try {
    return canonical(JSON.parse(facts) as CanonicalValue) === facts
  } catch {
    return false
  }
}

/** Checks one chain against its head; pure. Null when every event is as it was appended. */
export function verifyStream(head: StreamHead, events: WalkedEvent[]): BadEvent | null {
  let previous = hex(noEvent)
  let number = 0
  const bad = (problem: BadEvent['problem'], at: number): BadEvent => ({
    stream: head.stream,
    number: at,
    problem,
  })
  for (const event of events) {
    number += 1
    if (event.number !== number) return bad('NUMBER', number)
    if (event.previous !== previous) return bad('CHAIN', number)
    if (!isCanonical(event.facts)) return bad('FACTS', number)
    if (event.hash !== storedHash(event, head.kind)) return bad('HASH', number)
    previous = event.hash
  }
  if (head.number !== number) return bad('HEAD', Math.min(head.number, number) + 1)
  return hex(head.hash) === previous ? null : bad('HEAD', number)
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
