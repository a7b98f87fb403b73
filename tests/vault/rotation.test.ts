import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { rotateKeys } from '@/lib/casework/keys/rotate-keys'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { databaseProblem } from '@/lib/commands/preflight'
import { destroyPersonKey } from '@/lib/data/keys'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import { environmentKeys, masterKeyIdOf } from '@/lib/vault/environment-keys'
import { lookupHash } from '@/lib/vault/house-key'
import { adoptKeyService, type KeyService } from '@/lib/vault/key-service'
import { createPersonKey, KeyDestroyed, openPersonKey } from '@/lib/vault/person-key'
import { open, SealBroken, seal } from '@/lib/vault/sealing'
import { noon } from '@/tests/factories/people'
import { aFiledRequest } from '@/tests/factories/requests'
import { aMasterKey, startRotation, withMasterKeys, wrappedBy } from '@/tests/factories/rotations'
import { until } from '@/tests/factories/until'
import { sql } from '@/tests/support/database'

const newKey = () => transaction((tx) => createPersonKey(tx, noon))
const newKeys = (count: number) => Promise.all(Array.from({ length: count }, newKey))
const destroy = (id: string) => transaction((tx) => destroyPersonKey(tx, id, noon))
const eventTypes = async () =>
  (
    await sql<{ type: string }>(
      `SELECT "type" FROM "LedgerEvent" WHERE "type" LIKE 'keys.%' ORDER BY "stream", "number"`,
    )
  ).map(({ type }) => type)

afterEach(() => adoptKeyService())

describe('changing the master key', () => {
  it('leaves everything readable with the new one alone, and nothing with the one before', async () => {
    const { person, reference } = await aFiledRequest()
    const look = () => viewRequest({ actor: person, reference, now: noon })
    const [before, hash] = [await look(), await lookupHash('email', 'a')]
    const [was, to] = [env().masterKey, aMasterKey()]
    const rotated = await withMasterKeys(to, [was], () => rotateKeys({ batch: 3 }))
    expect(rotated).toMatchObject({ to: masterKeyIdOf(to), left: 0 })
    expect(rotated.houseKeys).toBeGreaterThan(0)
    await expect(look()).rejects.toThrow(SealBroken)
    await withMasterKeys(to, [], async () => {
      expect(await look()).toEqual(before)
      expect(await lookupHash('email', 'a')).toEqual(hash)
      expect((await verifyLedger()).bad).toBeNull()
      expect(await rotateKeys()).toMatchObject({ houseKeys: 0, personKeys: 0, left: 0 })
    })
    expect(await eventTypes()).toEqual(['keys.rotation-began', 'keys.rotated'])
    await withMasterKeys(was, [to], () => rotateKeys())
  })

  it('is gone on with after a kill, from where it was', { timeout: 60_000 }, async () => {
    const keys = await newKeys(300)
    const [was, to] = [env().masterKey, aMasterKey()]
    const holder = new pg.Client(env().databaseUrl)
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM "PersonKey" WHERE "id" = $1 FOR UPDATE', [keys[7]?.id])
    const rotation = startRotation(to, 5)
    await until(
      'some keys to be wrapped anew',
      async () => (await wrappedBy(masterKeyIdOf(to))) > 9,
    )
    await rotation.kill()
    await holder.query('ROLLBACK')
    await holder.end()
    const [done, rest] = [await wrappedBy(masterKeyIdOf(to)), await wrappedBy(masterKeyIdOf(was))]
    expect(Math.min(done, rest)).toBeGreaterThan(0)
    await withMasterKeys(was, [to], async () => {
      for (const key of keys) expect(await openPersonKey(key.id)).toEqual(key)
    })
    const second = await withMasterKeys(to, [was], () => rotateKeys())
    expect(second.houseKeys + second.personKeys).toBe(rest)
    await withMasterKeys(to, [], async () => {
      for (const key of keys) expect(await openPersonKey(key.id)).toEqual(key)
    })
    await withMasterKeys(was, [to], () => rotateKeys())
  })

  it('fails no read and no new person meanwhile, also in a process that still wraps with the one before', {
    timeout: 60_000,
  }, async () => {
    const keys = await newKeys(400)
    const [was, to] = [env().masterKey, aMasterKey()]
    let serving = true
    let reads = 0
    const serve = async (from: number) => {
      for (let at = from; serving; at += 1) {
        const key = keys[at % keys.length]
        if (key) expect(await openPersonKey(key.id)).toEqual(key)
        if (at % 20 === 0) keys.push(await newKey())
        reads += 1
      }
    }
    await withMasterKeys(was, [to], async () => {
      const readers = Promise.all(Array.from({ length: 8 }, (_, at) => serve(at * 50)))
      const rotation = startRotation(to, 10)
      await until(
        'most keys to be wrapped anew',
        async () => (await wrappedBy(masterKeyIdOf(to))) > 390,
      )
      serving = false
      await readers
      expect(await rotation.ended).toBe(0)
    })
    expect(reads).toBeGreaterThan(100)
    await withMasterKeys(to, [], async () => {
      for (const key of keys) expect(await openPersonKey(key.id)).toEqual(key)
    })
    await withMasterKeys(was, [to], () => rotateKeys())
  })

  it('never brings a key back that is destroyed while it is being wrapped anew', async () => {
    const { id } = await newKey()
    const slow: KeyService = {
      ...environmentKeys,
      currentKeyId: async () => 'another',
      async wrap(place, key) {
        if (place.endsWith(id)) await destroy(id)
        return { ...(await environmentKeys.wrap(place, key)), masterKeyId: 'another' }
      },
      unwrap: (place, { wrapped, masterKeyId }) =>
        environmentKeys.unwrap(place, {
          wrapped,
          masterKeyId: masterKeyId === 'another' ? masterKeyIdOf(env().masterKey) : masterKeyId,
        }),
    }
    adoptKeyService(slow)
    expect((await rotateKeys()).left).toBe(0)
    await expect(openPersonKey(id)).rejects.toThrow(KeyDestroyed)
    adoptKeyService({
      ...slow,
      currentKeyId: environmentKeys.currentKeyId,
      wrap: environmentKeys.wrap,
    })
    await rotateKeys()
    await expect(openPersonKey(id)).rejects.toThrow(KeyDestroyed)
  })
})

describe('a key service in the place of the settings’ key', () => {
  it('takes everything over by a rotation, and the settings’ key opens nothing any more', async () => {
    const key = await newKey()
    const secret = randomBytes(32)
    const service: KeyService = {
      currentKeyId: async () => 'service-1',
      wrap: async (place, bytes) => ({
        wrapped: seal(secret, place, bytes),
        masterKeyId: 'service-1',
      }),
      unwrap: async (place, kept) =>
        kept.masterKeyId === 'service-1'
          ? open(secret, place, kept.wrapped)
          : environmentKeys.unwrap(place, kept),
    }
    adoptKeyService(service)
    expect(await rotateKeys()).toMatchObject({ to: 'service-1', left: 0 })
    expect(await openPersonKey(key.id)).toEqual(key)
    expect(await openPersonKey((await newKey()).id)).toBeDefined()
    adoptKeyService()
    await expect(openPersonKey(key.id)).rejects.toThrow(SealBroken)
  })
})

describe('a start with a master key that this database does not know', () => {
  it('is refused with one sentence that names the key needed, and never the key itself', async () => {
    const [own, other] = [aMasterKey(), aMasterKey()]
    const { databaseUrl } = env()
    await sql('UPDATE "PersonKey" SET "masterKeyId" = $1', [masterKeyIdOf(own)])
    await sql('UPDATE "HouseKey" SET "masterKeyId" = $1', [masterKeyIdOf(own)])
    const asked = (masterKey: string, otherMasterKeys: string[] = []) =>
      databaseProblem({ databaseUrl, migrateDatabaseUrl: null, masterKey, otherMasterKeys })
    expect(await asked(own)).toEqual([])
    expect(await asked(other, [own])).toEqual([])
    const problems = await asked(other)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^MASTER_KEY does not open this database, .*\.$/)
    expect(problems[0]).toContain(masterKeyIdOf(own))
    expect(problems[0]).not.toContain(other)
  })
})
