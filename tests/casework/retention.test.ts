import { beforeAll, describe, expect, it } from 'vitest'
import { viewHouse } from '@/lib/casework/admin/view-house'
import { reopenRequest } from '@/lib/casework/requests/reopen-request'
import { viewRequest } from '@/lib/casework/requests/view-request'
import { withdrawRequest } from '@/lib/casework/requests/withdraw-request'
import { purgeClosed } from '@/lib/casework/retention/purge-closed'
import { whatIsDue } from '@/lib/casework/retention/what-is-due'
import { now } from '@/lib/clock'
import { tasksOverdue } from '@/lib/data/digests'
import { reportRows } from '@/lib/data/reports'
import { listOwnRequests } from '@/lib/data/requests'
import { findPeople } from '@/lib/data/searches'
import { verifyLedger } from '@/lib/ledger/verify'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { tick } from '@/lib/worker/tick'
import { answerWhole } from '../factories/answers'
import { anAccount, anAddress, aPerson, noon } from '../factories/people'
import { aFiledRequest, fileAccess } from '../factories/requests'
import {
  anOpenTask,
  close,
  idsOf,
  leftOfPerson,
  notedRuns,
  purge,
  seen,
} from '../factories/retention'
import { snapshot, whileRefusing } from '../factories/rows'
import { sql } from '../support/database'

// Closed on Sunday, 22 November 2026: kept until the end of 22 November 2028.
const lastMoment = Temporal.Instant.from('2028-11-22T22:59:59.999Z')
const over = Temporal.Instant.from('2028-11-22T23:00:00Z')
const today = Temporal.PlainDate.from('2028-11-23')

let legal: Actor

beforeAll(async () => {
  legal = await anAccount('LEGAL')
})

async function aClosedRequest(now = noon) {
  const { person, reference } = await aFiledRequest(now)
  const ids = await idsOf(person)
  await withdrawRequest({ actor: person, reference, now })
  return { person, reference, ids }
}

const rowOf = async (dataSubjectId: string | null) =>
  sql<{ id: string }>('SELECT "id" FROM "Request" WHERE "dataSubjectId" = $1', [dataSubjectId])

describe('a closed request', () => {
  it('goes with its person when the last day of its 24 months is over, and not before', async () => {
    const { person, reference } = await aFiledRequest()
    const ids = await idsOf(person)
    await answerWhole({ legal, reference })
    const [request] = await rowOf(person.dataSubjectId)
    expect(await purge(lastMoment)).toEqual({ requests: 0, people: 0, accounts: 0 })
    expect(await leftOfPerson(ids)).toEqual({ account: true, record: true, requests: 1, key: true })
    expect(await purge(over)).toEqual({ requests: 1, people: 1, accounts: 0 })
    expect(await leftOfPerson(ids)).toEqual({
      account: false,
      record: false,
      requests: 0,
      key: false,
    })
    const [kept] = await sql(
      `SELECT "kind"::text, "state"::text, "outcome"::text, "receivedOn"::text AS received, "dueOn"::text AS due,
        "endedAt" IS NOT NULL AS ended, "deliveredAt" IS NOT NULL AS delivered, "purgedAt" IS NOT NULL AS purged,
        "reference" = $2 AS named FROM "Request" WHERE "id" = $1`,
      [request?.id, reference],
    )
    expect(kept).toEqual({
      kind: 'ACCESS',
      state: 'DELIVERED',
      outcome: 'COPY',
      received: '2026-11-22',
      due: '2026-12-22',
      ended: true,
      delivered: true,
      purged: true,
      named: false,
    })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('is found by nobody any more, and still counts in the reports', async () => {
    const email = anAddress()
    const person = await aPerson({ email })
    const reference = await fileAccess(person)
    await answerWhole({ legal, reference })
    const period = { from: noonDay, to: noonDay }
    const figures = await reportRows(legal, period, today)
    await purge(over)
    await expect(viewRequest({ actor: person, reference, now: over })).rejects.toThrow()
    const hash = await lookupHash('email', email)
    expect(
      await findPeople(
        legal,
        [
          { by: 'email', hash },
          { by: 'reference', reference },
        ],
        5,
      ),
    ).toEqual([])
    expect(await reportRows(legal, period, today)).toEqual(figures)
  })

  it('goes alone while its person has a younger one', async () => {
    const { person, reference, ids } = await aClosedRequest()
    const later = noon.add({ hours: 24 * 400 })
    const younger = await fileAccess(person, later)
    await withdrawRequest({ actor: person, reference: younger, now: later })
    expect(await purge(over)).toEqual({ requests: 1, people: 0, accounts: 0 })
    expect(await leftOfPerson(ids)).toEqual({ account: true, record: true, requests: 1, key: true })
    expect((await listOwnRequests(person)).map((one) => one.reference)).toEqual([younger])
    expect(await sql('SELECT 1 FROM "Request" WHERE "reference" = $1', [reference])).toEqual([])
    await purge(later.add({ hours: 24 * 740 }))
    expect(await leftOfPerson(ids)).toEqual({
      account: false,
      record: false,
      requests: 0,
      key: false,
    })
  })

  it('stays when it was opened again, and its time begins anew', async () => {
    const { person, reference } = await aFiledRequest()
    const ids = await idsOf(person)
    await answerWhole({ legal, reference })
    const raw = { reason: 'INCOMPLETE', text: '' }
    const { request } = await viewRequest({ actor: person, reference, now: noon })
    await reopenRequest({ actor: person, reference, raw, version: request.version, now: noon })
    expect((await purge(over)).requests).toBe(0)
    await close(reference, over)
    expect((await purge(over.add({ hours: 24 * 700 }))).requests).toBe(0)
    expect(await leftOfPerson(ids)).toEqual({ account: true, record: true, requests: 1, key: true })
    await purge(over.add({ hours: 24 * 740 }))
    expect((await leftOfPerson(ids))?.key).toBe(false)
  })

  it.each([
    [
      'a task is open',
      `WITH r AS (UPDATE "Request" SET "state" = 'CLOSED' WHERE "reference" = $1 RETURNING "id")
       INSERT INTO "Task" ("id", "requestId", "kind", "dueOn", "createdAt") SELECT gen_random_uuid(), "id", 'NOTIFY_RECIPIENT', '2026-12-01', now() FROM r`,
      'DELETE FROM "Task" WHERE $1::text IS NOT NULL',
    ],
    [
      'a letter waits for the post',
      `UPDATE "OutgoingMail" SET "state" = 'TO_POST', "sealedLetter" = 'x' WHERE "id" = (SELECT m."id" FROM "OutgoingMail" m JOIN "Request" r ON r."id" = m."requestId" WHERE r."reference" = $1 LIMIT 1)`,
      `UPDATE "OutgoingMail" SET "state" = 'SETTLED' WHERE "state" = 'TO_POST' AND $1::text IS NOT NULL`,
    ],
    [
      'a restriction is in force',
      `UPDATE "Request" SET "kind" = 'RESTRICTION', "state" = 'CLOSED', "outcome" = 'FULFILLED', "deliveredAt" = "endedAt" WHERE "reference" = $1`,
      `UPDATE "Request" SET "outcome" = 'REFUSED' WHERE "reference" = $1`,
    ],
  ])('stays while %s', async (_, happens, ends) => {
    const { reference } = await aClosedRequest()
    await sql(happens, [reference])
    expect((await purge(over)).requests).toBe(0)
    await sql(ends, [reference])
    expect((await purge(over)).requests).toBe(1)
  })

  it.each(['COLLECT', 'NOTIFY_RECIPIENT'] as const)(
    'goes with a task that nobody wants any more: %s of a request taken back',
    async (kind) => {
      const { reference } = await aClosedRequest()
      await anOpenTask(reference, kind)
      const reminded = await tasksOverdue(today, 1000)
      expect(reminded.map((line) => line.reference)).not.toContain(reference)
      expect((await purge(over)).requests).toBe(1)
    },
  )
})

const noonDay = Temporal.PlainDate.from('2026-11-22')

describe('a run', () => {
  it('that is broken off anywhere has changed nothing, and the next one does it all', async () => {
    const { ids } = await aClosedRequest()
    const before = await snapshot()
    for (const table of ['"PersonKey"', '"LedgerEvent"'] as const) {
      const operation = table === '"PersonKey"' ? 'UPDATE' : 'INSERT'
      await whileRefusing(operation, table, () => expect(purge(over)).rejects.toThrow())
      expect(await snapshot()).toEqual(before)
    }
    expect(await purge(over)).toEqual({ requests: 1, people: 1, accounts: 0 })
    expect((await leftOfPerson(ids))?.record).toBe(false)
  })

  it('beside another one shares the work: each is purged, and counted, once', async () => {
    for (let each = 0; each < 12; each += 1) await aClosedRequest()
    const runs = await Promise.all([purge(over), purge(over), purge(over)])
    // What one had locked, another passed over: the next run finds it.
    const rest = await purge(over)
    const all = [...runs, rest].map(({ requests, people }) => [requests, people])
    expect(all.reduce((sum, [requests = 0]) => sum + requests, 0)).toBe(12)
    expect(all.reduce((sum, [, people = 0]) => sum + people, 0)).toBe(12)
  })

  it('is bounded, and says that something is left', async () => {
    for (let each = 0; each < 11; each += 1) await aClosedRequest()
    expect(await purgeClosed(over, 1)).toMatchObject({ requests: 10, more: true })
    expect(await purgeClosed(over, 100)).toMatchObject({ requests: 1, more: false })
  })

  it('is made by the worker in its tick, once a day', async () => {
    const longAgo = async () => {
      const { reference, ids } = await aClosedRequest()
      await close(reference, now().subtract({ hours: 24 * 740 }))
      return ids
    }
    const first = await longAgo()
    await tick()
    expect(await leftOfPerson(first)).toMatchObject({ account: false, record: false, key: false })
    // Days are what counts: the next look is tomorrow's.
    const second = await longAgo()
    await tick()
    expect(await leftOfPerson(second)).toMatchObject({ account: true, requests: 1, key: true })
    await purge(now())
  })

  it('is noted in the ledger of the house with its counts; one that purged nothing is not', async () => {
    const before = await notedRuns()
    await aClosedRequest()
    await purge(over)
    await purge(over)
    expect((await notedRuns()).slice(before.length)).toEqual([
      { accounts: 0, people: 1, requests: 1 },
    ])
    const [latest] = await viewHouse(await anAccount('ADMIN'))
    expect(latest).toMatchObject({ type: 'retention.purged', role: 'SYSTEM', facts: { people: 1 } })
    expect((await verifyLedger()).bad).toBeNull()
  })

  it('can be asked for first: the counts by kind are what goes, and asking changes nothing', async () => {
    await aClosedRequest()
    const { person, reference } = await aClosedRequest()
    await sql(`UPDATE "Request" SET "kind" = 'ERASURE' WHERE "reference" = $1`, [reference])
    await fileAccess(person, lastMoment)
    const unused = await anAccount('DATA_SUBJECT')
    await seen(unused, noon)
    const before = await snapshot()
    const due = await whatIsDue(over)
    expect(await snapshot()).toEqual(before)
    expect(due.requests).toEqual([
      { kind: 'ACCESS', count: 1 },
      { kind: 'ERASURE', count: 1 },
    ])
    expect(await purge(over)).toEqual({ requests: 2, people: due.people, accounts: due.accounts })
    expect(due.people).toBe(1)
    expect(due.accounts).toBeGreaterThan(0)
  })
})
