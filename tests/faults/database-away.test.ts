import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idleMinutes } from '@/lib/auth/session-times'
import { newSecret, tokenHash } from '@/lib/auth/sign-in-tokens'
import { submitRequest } from '@/lib/casework/requests/submit-request'
import { listRequests, viewRequest } from '@/lib/casework/requests/view-request'
import { openCase } from '@/lib/casework/staff/open-case'
import { viewQueue } from '@/lib/casework/staff/view-queue'
import { closeDatabase } from '@/lib/data/database'
import { touchSession } from '@/lib/data/sessions'
import { adoptSettings, env } from '@/lib/env'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { isAway } from '@/lib/web/away'
import { upload } from '@/tests/factories/answers'
import { cuttable } from '@/tests/factories/cuttable'
import { anAccount, aPerson, noon } from '@/tests/factories/people'
import { answer, fileAccess, readyToSend } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { anAskedSignIn } from '@/tests/factories/sign-ins'
import { until } from '@/tests/factories/until'
import { sql } from '@/tests/support/database'

let wire: Awaited<ReturnType<typeof cuttable>>
let person: Actor
let legal: Actor
let reference: string

// The test itself looks at the rows directly; only the application goes over the wire that is cut.
beforeAll(async () => {
  await sql('SELECT 1')
  person = await aPerson()
  legal = await anAccount('LEGAL')
  reference = await fileAccess(person)
  const address = new URL(env().databaseUrl)
  wire = await cuttable(address.hostname, Number(address.port))
  address.port = String(wire.port)
  await closeDatabase()
  adoptSettings({ DATABASE_URL: address.href })
})
afterEach(async () => {
  await wire.cut()
  await wire.mend()
})
afterAll(async () => {
  await closeDatabase()
  await wire.cut()
})

const now = noon
const calls: Record<string, () => Promise<unknown>> = {
  'a person’s list': () => listRequests(person),
  'a request': () => viewRequest({ actor: person, reference, now }),
  'the queue': () => viewQueue({ actor: legal, filter: {}, from: null, now }),
  'a case': () => openCase({ actor: legal, reference, now }),
  'an answer to a question': () => answer(person),
  'an upload': () => upload({ legal, reference }),
  'a sign-in mail': () => anAskedSignIn(),
  'a session': () => touchSession(tokenHash(newSecret()), now, idleMinutes),
  'the ledger': () => verifyLedger(),
}

const errorOf = (call?: () => Promise<unknown>) =>
  (call ?? (() => Promise.resolve()))().then(
    () => null,
    (error: unknown) => error,
  )

describe('while the database is away', () => {
  it.each(Object.keys(calls))(
    '%s fails as away, and works again as soon as it is back',
    async (name) => {
      const call = calls[name]
      const works = async () => (await errorOf(call)) === null
      await until('it to work', works, 10)
      await wire.cut()
      for (let round = 0; round < 3; round += 1) expect(isAway(await errorOf(call))).toBe(true)
      await wire.mend()
      await until('it to work again', works, 10)
    },
  )

  it('everything fails as away that was under way when it went', async () => {
    await Promise.all(Object.values(calls).map(errorOf))
    const underWay = Array.from({ length: 5 }, () => Object.values(calls).map(errorOf)).flat()
    await wire.cut()
    const errors = (await Promise.all(underWay)).filter((error) => error !== null)
    for (const error of errors) expect(error).toSatisfy(isAway)
  })
})

describe('a submission during which the database ends the connection', () => {
  it('is there wholly or not at all, and can be sent again', async () => {
    for (let round = 0; round < 4; round += 1) {
      const actor = await aPerson()
      await answer(actor)
      const ready = await readyToSend(actor)
      const before = await snapshot()
      await sql('BEGIN')
      // It waits at its first event, after the request is written.
      await sql(`LOCK TABLE "${round % 2 ? 'LedgerEvent' : 'OutgoingMail'}" IN EXCLUSIVE MODE`)
      const sending = errorOf(() => submitRequest(ready))
      const [waiting] = await until('it to wait', async () => {
        const rows = await sql<{ pid: number }>(
          `SELECT pid FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
        return rows.length > 0 && rows
      })
      await sql('SELECT pg_terminate_backend($1)', [waiting?.pid])
      expect(await sending).toSatisfy(isAway)
      await sql('ROLLBACK')
      expect(await snapshot()).toEqual(before)
      const { reference: filed } = await submitRequest(ready)
      expect((await listRequests(actor)).map((request) => request.reference)).toEqual([filed])
    }
    expect((await verifyLedger()).bad).toBeNull()
  })
})
