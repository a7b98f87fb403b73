import { beforeAll, describe, expect, it } from 'vitest'
import { reportCsv } from '@/lib/casework/staff/report-csv'
import { sealDecision } from '@/lib/casework/staff/stored-decision'
import { viewReports } from '@/lib/casework/staff/view-reports'
import { destroyPersonKey } from '@/lib/data/keys'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { readPeriod } from '@/lib/rights/report-period'
import { openPersonKey } from '@/lib/vault/person-key'
import { anAccount, inStockholm } from '@/tests/factories/people'
import { move } from '@/tests/factories/queued'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { sql } from '@/tests/support/database'

const now = inStockholm('2026-11-22T12:00')
const today = Temporal.PlainDate.from('2026-11-22')
let legal: Actor

const period = readPeriod({ from: '2026-09-01', to: '2026-11-30' }, today)
const view = (actor = legal) => viewReports({ actor, period, now })
const answered = (local: string) => ({
  state: 'DELIVERED',
  outcome: 'COPY',
  deliveredAt: inStockholm(local).toString(),
  endedAt: inStockholm(local).toString(),
})

async function received(date: string, set: Record<string, unknown> = {}) {
  const { reference } = await aFiledRequest(inStockholm(`${date}T12:00`))
  if (Object.keys(set).length > 0) await move(reference, set)
}

beforeAll(async () => {
  legal = await anAccount('LEGAL')
  // Due 1 October; the last minute of that day in Stockholm is in time, the next is not.
  await received('2026-09-01', answered('2026-10-01T23:59'))
  await received('2026-09-01', { ...answered('2026-10-02T00:00'), channel: 'LETTER' })
  await received('2026-09-10', {
    ...answered('2026-11-02T12:00'),
    kind: 'ERASURE',
    outcome: 'REFUSED',
    extendedAt: inStockholm('2026-10-01T12:00').toString(),
    extensionReason: 'COMPLEX',
    sealedExtensionReason: '\\x00',
    dueOn: '2026-12-10',
  })
  await received('2026-10-01', { state: 'WITHDRAWN', endedAt: now.toString() })
  await received('2026-10-12')
  await received('2026-11-20')
  await received('2026-08-31', answered('2026-09-01T12:00'))
})

describe('a report', () => {
  it('counts the requests of its period, by the calendar of Stockholm', async () => {
    const { all } = await view()
    expect(all).toMatchObject({
      received: 6,
      answered: 3,
      inOneMonth: 1,
      inThreeMonths: 3,
      late: 2,
      extended: 1,
      withdrawn: 1,
      open: 2,
      medianDays: 31,
      ninetiethDays: 53,
    })
  })

  it('tells the same by kind, by month and by channel', async () => {
    const { all, byKind, byMonth, byChannel } = await view()
    for (const rows of [byKind, byMonth, byChannel])
      for (const figure of ['received', 'answered', 'inOneMonth', 'late', 'open'] as const)
        expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(all[figure])
    expect(byMonth.map(({ name, received: count }) => [name, count])).toEqual([
      ['2026-09', 3],
      ['2026-10', 2],
      ['2026-11', 1],
    ])
    expect(byKind.map(({ name }) => name)).toEqual(['ACCESS', 'ERASURE'])
  })

  it('tells the reasons for more time, and the answers', async () => {
    const { extensions, outcomes } = await view()
    expect(extensions).toEqual([{ reason: 'COMPLEX', count: 1 }])
    expect(outcomes).toEqual([
      { kind: 'ACCESS', outcome: 'COPY', count: 2 },
      { kind: 'ERASURE', outcome: 'REFUSED', count: 1 },
    ])
  })

  it('counts what one officer sent without a second', async () => {
    expect((await view()).sentAlone).toBe(0)
    const { reference } = await aFiledRequest(inStockholm('2026-11-03T12:00'))
    await sql(
      `INSERT INTO "Answer" ("requestId", "sealedLetter", "sentAlone", "sealedAloneReason", "updatedById", "updatedAt", "deliveredAt",
         "deliveredById", "availableUntil", "deliveredLetter")
       SELECT "id", '', true, '', $2, now(), now(), $2, '2026-12-03', '' FROM "Request" WHERE "reference" = $1`,
      [reference, legal.accountId],
    )
    expect((await view()).sentAlone).toBe(1)
    expect(reportCsv(period, await view())).toMatch(/,alone,,+1\r\n/)
    // Out of the period, so that the figures above and below stay.
    await move(reference, { receivedOn: '2026-08-30' })
  })

  it('tells on which grounds something was refused, while the decision is kept', async () => {
    const { reference } = await aFiledRequest(inStockholm('2026-10-20T12:00'))
    await move(reference, { ...answered('2026-10-25T12:00'), outcome: 'REFUSED', kind: 'OTHER' })
    const [row] = await sql<{ id: string; keyId: string }>(
      `SELECT r."id", d."keyId" FROM "Request" r JOIN "DataSubject" d ON d."id" = r."dataSubjectId" WHERE r."reference" = $1`,
      [reference],
    )
    if (!row) throw new Error('nothing was filed')
    const key = await openPersonKey(row.keyId)
    const decision = {
      kind: 'OTHER',
      result: 'refused',
      topic: 'COMPLAINT',
      reason: { ground: 'own', words: 'Därför.', law: 'artikel 12.5' },
      ownWords: '',
    } as const
    const sealed = sealDecision(key, row.id, { values: {}, decision })
    await sql(
      `INSERT INTO "Answer" ("requestId", "sealedLetter", "deliveredLetter", "deliveredDecision", "updatedById", "updatedAt",
        "deliveredById", "deliveredAt", "availableUntil")
       VALUES ($1, '\\x00', '\\x00', $2, $3, now(), $3, now(), '2026-12-01')`,
      [row.id, Buffer.from(sealed), legal.accountId],
    )
    expect((await view()).grounds).toEqual([{ ground: 'own', count: 1 }])
    await transaction((tx) => destroyPersonKey(tx, key.id, now))
    expect((await view()).grounds).toEqual([{ ground: null, count: 1 }])
    await sql('DELETE FROM "Answer" WHERE "requestId" = $1', [row.id])
    await move(reference, { receivedOn: '2026-01-01', targetOn: '2026-01-15' })
  })

  it('is empty where nothing came in', async () => {
    const empty = readPeriod({ from: '2020-01-01', to: '2020-01-31' }, today)
    const { all, byKind } = await viewReports({ actor: legal, period: empty, now })
    expect([all.received, all.medianDays, byKind]).toEqual([0, null, []])
  })

  it('goes out as CSV with the same figures', async () => {
    const csv = reportCsv(period, await view())
    expect(csv.startsWith('\ufeffof,')).toBe(false)
    expect(csv.startsWith('\ufefffrom,to,of,name,received,answered')).toBe(true)
    const lines = csv.slice(1).split('\r\n')
    expect(lines[1]).toBe('2026-09-01,2026-11-30,all,,6,3,1,3,2,1,1,2,31,53,')
    expect(lines).toContain('2026-09-01,2026-11-30,extension,COMPLEX,,,,,,,,,,,1')
    expect(lines.at(-1)).toBe('')
    for (const line of lines.slice(0, -1)) expect(line.split(',')).toHaveLength(15)
  })

  it.each(['SUPPORT', 'ADMIN', 'DATA_SUBJECT'] as const)('is not there for %s', async (role) => {
    expect(await refusalOf(view(await anAccount(role)))).toBe('NOT_FOUND')
  })
})
