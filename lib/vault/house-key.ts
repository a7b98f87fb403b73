import { createHmac, randomBytes } from 'node:crypto'
import { now } from '@/lib/clock'
import { findHouseKey, keepHouseKey } from '@/lib/data/keys'
import type { Tx } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { masterKeyId, wrappingKey } from './master-key'
import { open, seal } from './sealing'

type Purpose = 'look-up' | 'pseudonym' | 'short-lived'

const opened = new Map<string, Uint8Array>()

/**
 * Read on the caller's own connection inside a transaction: many that wait for a second one each would wait for one another.
 * Made on another all the same, so that a rolled back transaction does not take a key away that is in use.
 */
async function houseKey(purpose: Purpose, tx?: Tx): Promise<Uint8Array> {
  const cacheName = `${masterKeyId()}:${purpose}:${env().databaseUrl}`
  const cached = opened.get(cacheName)
  if (cached) return cached
  const wrapping = wrappingKey()
  const place = `house-key:${purpose}`
  const kept = (await findHouseKey(purpose, tx)) ?? (await keepHouseKey(purpose, fresh(place)))
  const key = open(wrapping, place, kept.wrapped)
  opened.set(cacheName, key)
  return key
}

function fresh(place: string) {
  const wrapped = seal(wrappingKey(), place, randomBytes(32))
  return { wrapped, masterKeyId: masterKeyId(), now: now() }
}

/** A keyed hash to find a value by without storing it ("email", "identity-number" …). 32 bytes. */
export async function lookupHash(kind: string, value: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await houseKey('look-up')
  return Uint8Array.from(createHmac('sha256', key).update(`${kind}:${value}`).digest())
}

/** The name under which an identifier stands in the ledger: keyed, so that it says nothing without the key (rules.md 7). */
export async function pseudonym(kind: string, id: string, tx?: Tx): Promise<string> {
  const key = await houseKey('pseudonym', tx)
  return createHmac('sha256', key).update(`${kind}:${id}`).digest('hex').slice(0, 40)
}

/** Seals a short-lived value that belongs to no person yet, such as the address a sign-in mail goes to. */
export async function sealShortLived(
  place: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return seal(await houseKey('short-lived'), place, Buffer.from(text, 'utf8'))
}

/** Opens what sealShortLived sealed. */
export async function openShortLived(place: string, sealed: Uint8Array): Promise<string> {
  return Buffer.from(open(await houseKey('short-lived'), place, sealed)).toString('utf8')
}
