import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  commitmentTo,
  eventBytes,
  eventHash,
  eventTime,
  type HashedEvent,
  noEvent,
  storedHash,
} from './event-hash'

const event: HashedEvent = {
  format: 1,
  streamKind: 'REQUEST',
  stream: 'abc',
  number: 1,
  type: 'request.started',
  version: 1,
  at: '2026-11-22T17:00:00.000Z',
  actor: 'system',
  role: 'SYSTEM',
  subject: 'def',
  facts: { b: 1, a: 'å' },
  commitment: null,
  previous: noEvent,
}

describe('the hash of an event', () => {
  it('is SHA-256 over the documented bytes, so that anyone can recompute it', () => {
    const text = `{"actor":"system","at":"2026-11-22T17:00:00.000Z","commitment":null,"facts":{"a":"å","b":1},"format":1,"number":1,"previous":"${'00'.repeat(32)}","role":"SYSTEM","stream":"abc","streamKind":"REQUEST","subject":"def","type":"request.started","version":1}`
    expect(Buffer.from(eventBytes(event)).toString('utf8')).toBe(text)
    expect(Buffer.from(eventHash(event))).toEqual(createHash('sha256').update(text).digest())
  })

  it.each([null, new Uint8Array(32).fill(7)])(
    'is the same of an event as it is stored (%s)',
    (commitment) => {
      const facts = '{"a":"å","b":1}'
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
      const { streamKind, ...fields } = { ...event, actor: '"\\ \u2028', commitment }
      const stored = {
        ...fields,
        facts,
        commitment: commitment && hex(commitment),
        previous: hex(noEvent),
        hash: '',
      }
      expect(storedHash(stored, streamKind)).toBe(hex(eventHash({ ...fields, streamKind })))
    },
  )

  it('changes with every field', () => {
    const changes: Partial<HashedEvent>[] = [
      ...(['streamKind', 'stream', 'type', 'at', 'actor', 'role', 'subject'] as const).map(
        (field) => ({ [field]: `${event[field]}x` }),
      ),
      { format: 2 },
      { number: 2 },
      { version: 2 },
      { facts: {} },
      { commitment: noEvent },
      { previous: new Uint8Array(32).fill(1) },
    ]
    expect(changes).toHaveLength(Object.keys(event).length)
    const hashes = [{}, ...changes].map((change) =>
      Buffer.from(eventHash({ ...event, ...change })).toString('hex'),
    )
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})

describe('the commitment to contents', () => {
  it('needs the salt: equal contents do not look equal', () => {
    const [one, other] = [1, 2].map((salt) => commitmentTo({ a: 1 }, new Uint8Array(32).fill(salt)))
    expect(one).toHaveLength(32)
    expect(one).not.toEqual(other)
    expect(one).toEqual(commitmentTo({ a: 1 }, new Uint8Array(32).fill(1)))
  })
})

describe('the time of an event', () => {
  it('is UTC to the millisecond, cut and not rounded', () => {
    const at = Temporal.Instant.from('2026-11-22T18:00:00.0009999+01:00')
    expect(eventTime(at)).toBe('2026-11-22T17:00:00.000Z')
  })
})
