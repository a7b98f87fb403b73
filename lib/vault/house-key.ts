import { createHmac, randomBytes } from 'node:crypto'
import { now } from '@/lib/clock'
import { findHouseKey, keepHouseKey } from '@/lib/data/keys'
import type { Tx } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { keyService } from './key-service'
import { open, seal } from './sealing'

type Purpose = 'look-up' | 'pseudonym' | 'short-lived'

/** What a wrapped house key is bound to. */
export const houseKeyPlace = (purpose: string) => `house-key:${purpose}`

const opened = new Map<string, Uint8Array>()

/**
 * Read on the caller's own connection inside a transaction: many that wait for a second one each would wait for one another.
 * Made on another all the same, so that a rolled back transaction does not take a key away that is in use.
 */
async function houseKey(purpose: Purpose, tx?: Tx): Promise<Uint8Array> {
  const service = keyService()
  const cacheName = `${await service.currentKeyId()}:${purpose}:${env().databaseUrl}`
  const cached = opened.get(cacheName)
  if (cached) return cached
  const place = houseKeyPlace(purpose)
  const kept =
    (await findHouseKey(purpose, tx)) ?? (await keepHouseKey(purpose, await fresh(place)))
  const key = await service.unwrap(place, kept)
  opened.set(cacheName, key)
  return key
}

async function fresh(place: string) {
  return { ...(await keyService().wrap(place, randomBytes(32))), now: now() }
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
