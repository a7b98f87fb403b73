import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { destroyPersonKey } from '@/lib/data/keys'
import { transaction } from '@/lib/data/transaction'
import { payloadPlace } from '@/lib/ledger/append'
import { verifyLedger } from '@/lib/ledger/verify'
import { createPersonKey, openPersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { answerWhole } from '@/tests/factories/answers'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { aFiledRequest, answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'
import { disarm, restore } from './forgery'
import { type Ledger, manipulations, type Place } from './manipulations'
import { repeatable } from './random'

const rounds = 10
let ledger: Ledger

beforeAll(async () => {
  const legal = await anAccount('LEGAL')
  for (let count = 0; count < 3; count += 1) {
    const { reference } = await aFiledRequest()
    await openCase({ actor: legal, reference, now: noon })
    await answerWhole({ legal, reference })
  }
  // Two chains of one person, one of them a single event long.
  const person = await aPerson()
  const first = await fileAccess(person)
  await answer(person, [
    ['again', {}],
    ['scope', { scope: 'everything' }],
  ])
  await submitRequest(await readyToSend(person))
  await openCase({ actor: legal, reference: first, now: noon })
  ledger = await readLedger()
  await disarm()
})

afterEach(restore)

async function readLedger(): Promise<Ledger> {
  const [alive, destroyed] = await transaction(async (tx) => {
    const keys = [await createPersonKey(tx, noon), await createPersonKey(tx, noon)] as const
    await destroyPersonKey(tx, keys[1].id, noon)
    return keys
  })
  // In the order in which they were made, so that every run does the same: the names are others each time.
  return {
    chains: await sql(
      'SELECT "stream", count(*)::int AS length FROM "LedgerEvent" GROUP BY 1 ORDER BY min(ctid)',
    ),
    payloads: await sql('SELECT "stream", "number" FROM "LedgerPayload" ORDER BY ctid'),
    bare: await sql(
      'SELECT "stream", "number" FROM "LedgerEvent" WHERE "commitment" IS NULL ORDER BY ctid',
    ),
    otherKeys: { alive: alive.id, destroyed: destroyed.id },
  }
}

const inOrder = (one: Place, other: Place) =>
  one.stream === other.stream ? one.number - other.number : one.stream < other.stream ? -1 : 1

describe('verifying the ledger', () => {
  it('finds nothing wrong with what casework appended', async () => {
    const events = ledger.chains.reduce((sum, { length }) => sum + length, 0)
    expect(await verifyLedger()).toEqual({ streams: 5, events, bad: null })
  })

  it.each(Object.entries(manipulations))(
    `names the first bad event, ${rounds} times out of ${rounds}, when someone %s`,
    async (name, manipulate) => {
      for (let round = 0; round < rounds; round += 1) {
        const random = repeatable(round * 7919 + name.length)
        const [first] = (await manipulate(ledger, random)).toSorted(inOrder)
        const { bad } = await verifyLedger()
        expect({ round, ...bad }).toMatchObject({ stream: first?.stream, number: first?.number })
        await restore()
      }
      expect((await verifyLedger()).bad).toBeNull()
    },
  )

  it('names an event whose time is no time', async () => {
    const [place] = ledger.bare
    await sql(`UPDATE "LedgerEvent" SET "at" = 'infinity' WHERE "stream" = $1 AND "number" = $2`, [
      place?.stream,
      place?.number,
    ])
    expect((await verifyLedger()).bad).toMatchObject({ ...place })
  })

  it('finds contents that were sealed anew, even by someone who has the master key', async () => {
    const place = ledger.payloads.at(-1)
    if (!place) throw new Error('no payloads')
    const [row] = await sql<{ keyId: string }>(
      'SELECT "keyId" FROM "LedgerPayload" WHERE "stream" = $1 AND "number" = $2',
      [place.stream, place.number],
    )
    const key = await openPersonKey(row?.keyId ?? '')
    const forged = { salt: '00'.repeat(32), contents: { reference: randomUUID() } }
    await sql('UPDATE "LedgerPayload" SET "sealed" = $3 WHERE "stream" = $1 AND "number" = $2', [
      place.stream,
      place.number,
      Buffer.from(sealJson(key, payloadPlace(place.stream, place.number), forged)),
    ])
    expect((await verifyLedger()).bad).toEqual({ ...place, problem: 'PAYLOAD' })
  })

  it('finds a person’s key that was changed, at the first event it seals', async () => {
    await sql(
      'UPDATE "PersonKey" SET "wrapped" = set_bit("wrapped", 300, 1 - get_bit("wrapped", 300)) WHERE "wrapped" IS NOT NULL',
    )
    const [first] = ledger.payloads.toSorted(inOrder)
    expect((await verifyLedger()).bad).toEqual({ ...first, problem: 'PAYLOAD' })
  })

  it('finds a whole chain that was removed, head included, while its request is there', async () => {
    const [chain] = ledger.chains
    for (const table of ['LedgerPayload', 'LedgerEvent', 'LedgerStream']) {
      await sql(`DELETE FROM "${table}" WHERE "stream" = $1`, [chain?.stream])
    }
    expect((await verifyLedger()).bad).toEqual({
      stream: chain?.stream,
      number: 1,
      problem: 'MISSING',
    })
  })

  it('finds nothing wrong when a person’s key is destroyed', async () => {
    const before = await verifyLedger()
    const keys = await sql<{ keyId: string }>('SELECT DISTINCT "keyId" FROM "LedgerPayload"')
    for (const { keyId } of keys) {
      await transaction((tx) => destroyPersonKey(tx, keyId, noon))
      expect(await verifyLedger()).toEqual(before)
    }
  })
})
