import { randomBytes, randomUUID } from 'node:crypto'
import { findPersonKey, insertPersonKey, type WrappedKey } from '@/lib/data/keys'
import type { Tx } from '@/lib/data/transaction'
import { keyService } from './key-service'

/** A person's key, open in memory. Never stored or logged. */
export type PersonKey = { id: string; bytes: Uint8Array }

/** Thrown when a person's key was destroyed: what it sealed is gone for good. */
export class KeyDestroyed extends Error {
  constructor() {
    super('KEY_DESTROYED')
    this.name = 'KeyDestroyed'
  }
}

/** What a person's wrapped key is bound to. */
export const personKeyPlace = (id: string) => `person-key:${id}`

/** Makes and keeps a new key for a person. */
export async function createPersonKey(tx: Tx, now: Temporal.Instant): Promise<PersonKey> {
  const key = { id: randomUUID(), bytes: Uint8Array.from(randomBytes(32)) }
  const wrapped = await keyService().wrap(personKeyPlace(key.id), key.bytes)
  await insertPersonKey(tx, { id: key.id, ...wrapped, now })
  return key
}

/** Opens a person's key; throws KeyDestroyed when it is no more. Read from the database each time, so that a destroyed key is gone at once. */
export async function openPersonKey(id: string, tx?: Tx): Promise<PersonKey> {
  const found = await findPersonKey(id, tx)
  if (!found) throw new KeyDestroyed()
  return unwrapPersonKey(found)
}

/** Opens a key that was read together with what it sealed; throws KeyDestroyed, or SealBroken when the row was changed. */
export async function unwrapPersonKey({
  id,
  wrapped,
  masterKeyId,
}: WrappedKey): Promise<PersonKey> {
  if (!wrapped) throw new KeyDestroyed()
  const place = personKeyPlace(id)
  return { id, bytes: await keyService().unwrap(place, { wrapped, masterKeyId }) }
}
