import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { destroyPersonKey } from '@/lib/data/keys'
import { transaction } from '@/lib/data/transaction'
import { adoptSettings, env } from '@/lib/env'
import { lookupHash, openShortLived, pseudonym, sealShortLived } from '@/lib/vault/house-key'
import { createPersonKey, KeyDestroyed, openPersonKey } from '@/lib/vault/person-key'
import { SealBroken } from '@/lib/vault/sealing'
import { noon } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

/** Runs `work` in a house whose settings hold another master key. */
async function withAnotherMasterKey<T>(work: () => Promise<T>): Promise<T> {
  const { masterKey } = env()
  adoptSettings({ MASTER_KEY: randomBytes(32).toString('base64') })
  return work().finally(() => adoptSettings({ MASTER_KEY: masterKey }))
}

const newKey = () => transaction((tx) => createPersonKey(tx, noon))

describe('the keys of the house', () => {
  it('are agreed on by everyone who needs them first, at once', async () => {
    expect(await sql('SELECT 1 FROM "HouseKey"')).toEqual([])
    const hashes = await Promise.all(
      Array.from({ length: 30 }, () => lookupHash('email', 'a@b.se')),
    )
    const names = await Promise.all(Array.from({ length: 30 }, () => pseudonym('request', '1')))
    expect(new Set(hashes.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(1)
    expect(new Set(names).size).toBe(1)
    expect(await sql('SELECT 1 FROM "HouseKey" WHERE "purpose" = $1', ['look-up'])).toHaveLength(1)
  })

  it('give other hashes for another kind and another value', async () => {
    const hashes = await Promise.all([
      lookupHash('email', 'a'),
      lookupHash('email', 'b'),
      lookupHash('telephone', 'a'),
    ])
    expect(new Set(hashes.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(3)
  })

  it('do not open with another master key', async () => {
    await lookupHash('email', 'a')
    await expect(withAnotherMasterKey(() => lookupHash('email', 'a'))).rejects.toThrow(SealBroken)
    await lookupHash('email', 'a')
  })

  it('seal short-lived values at their place', async () => {
    const sealed = await sealShortLived('sign-in.email:1', 'a@b.se')
    expect(await openShortLived('sign-in.email:1', sealed)).toBe('a@b.se')
    await expect(openShortLived('sign-in.email:2', sealed)).rejects.toThrow(SealBroken)
  })

  it('stand nowhere in the clear', async () => {
    const rows = await sql<{ wrapped: Buffer }>('SELECT "wrapped" FROM "HouseKey"')
    // Format, nonce and tag around 32 bytes of key.
    for (const { wrapped } of rows) expect(wrapped).toHaveLength(1 + 12 + 16 + 32)
  })
})

describe('a person’s key', () => {
  it('opens as it was made, and only with the master key', async () => {
    const key = await newKey()
    expect(await openPersonKey(key.id)).toEqual(key)
    await expect(withAnotherMasterKey(() => openPersonKey(key.id))).rejects.toThrow(SealBroken)
  })

  it('does not open in another person’s row', async () => {
    const [one, other] = [await newKey(), await newKey()]
    await sql(
      'UPDATE "PersonKey" SET "wrapped" = (SELECT "wrapped" FROM "PersonKey" WHERE "id" = $1) WHERE "id" = $2',
      [one.id, other.id],
    )
    await expect(openPersonKey(other.id)).rejects.toThrow(SealBroken)
  })

  it('is gone at the very next read once it is destroyed', async () => {
    const { person, reference } = await aFiledRequest()
    const look = () => viewRequest({ actor: person, reference, now: noon })
    const { request } = await look()
    await transaction((tx) => destroyPersonKey(tx, request.keyId, noon))
    await expect(look()).rejects.toThrow(KeyDestroyed)
    await expect(openPersonKey(request.keyId)).rejects.toThrow(KeyDestroyed)
    const [row] = await sql('SELECT "wrapped" FROM "PersonKey" WHERE "id" = $1', [request.keyId])
    expect(row).toEqual({ wrapped: null })
  })

  it('that never was counts as destroyed', async () => {
    await expect(openPersonKey(randomUUID())).rejects.toThrow(KeyDestroyed)
  })
})
