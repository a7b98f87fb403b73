import { payloadsOfStreams, type SealedPayload, type WalkedEvent } from '@/lib/data/ledger-rows'
import { type PersonKey, unwrapPersonKey } from '@/lib/vault/person-key'
import { openJson } from '@/lib/vault/values'
import { payloadPlace } from './append'
import type { CanonicalValue } from './canonical'
import { commitmentTo } from './event-hash'

/** What is sealed beside an event, if it is what was sealed there: anything else has no commitment like the event's. */
type Envelope = { salt: string; contents: CanonicalValue }

/**
 * The first event of each stream whose sealed contents are not what it committed to: changed, moved, missing, or there
 * without a commitment. What a destroyed key sealed can be read by nobody and is passed over.
 */
export async function badPayloads(
  chains: Map<string, WalkedEvent[]>,
): Promise<Map<string, number>> {
  const bad = new Map<string, number>()
  const note = (stream: string, number: number) =>
    bad.set(stream, Math.min(number, bad.get(stream) ?? number))
  const owed = new Map<string, WalkedEvent>()
  for (const event of [...chains.values()].flat())
    if (event.commitment !== null) owed.set(payloadPlace(event.stream, event.number), event)
  const keys = new Map<string, PersonKey>()
  for await (const payload of payloadsOfStreams([...chains.keys()])) {
    const place = payloadPlace(payload.stream, payload.number)
    const commitment = owed.get(place)?.commitment
    owed.delete(place)
    if (!commitment || !(await matches(payload, commitment, keys)))
      note(payload.stream, payload.number)
  }
  for (const event of owed.values()) note(event.stream, event.number)
  return bad
}

async function matches(
  payload: SealedPayload,
  commitment: string,
  keys: Map<string, PersonKey>,
): Promise<boolean> {
  const { stream, number, key, expectedKeyId } = payload
  // Named under another person's key, a payload would be passed over once that one is destroyed.
  if (expectedKeyId && expectedKeyId !== key.id) return false
  if (!key.wrapped) return true
  try {
    const opened = keys.get(key.id) ?? (await unwrapPersonKey(key))
    keys.set(key.id, opened)
    const place = payloadPlace(stream, number)
    const { salt, contents } = openJson(opened, place, payload.sealed) as Envelope
    if (!/^[0-9a-f]{64}$/.test(salt)) return false
    const expected = commitmentTo(contents, Buffer.from(salt, 'hex'))
    return Buffer.from(expected).toString('hex') === commitment
  } catch {
    return false
  }
}
