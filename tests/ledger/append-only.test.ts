import { beforeAll, describe, expect, it } from 'vitest'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '@/tests/support/database'

const tables = ['LedgerEvent', 'LedgerPayload', 'LedgerStream']
const changes: [string, string][] = [
  ...tables.flatMap((table): [string, string][] => [
    [`UPDATE on ${table}`, `UPDATE "${table}" SET "stream" = "stream"`],
    [`DELETE on ${table}`, `DELETE FROM "${table}"`],
    [`TRUNCATE on ${table}`, `TRUNCATE "${table}" CASCADE`],
    [
      `MERGE on ${table}`,
      `MERGE INTO "${table}" t USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE`,
    ],
  ]),
  [
    'an upsert of an event',
    `INSERT INTO "LedgerEvent" SELECT * FROM "LedgerEvent"
     ON CONFLICT ("stream", "number") DO UPDATE SET "facts" = '{}'`,
  ],
  ['TRUNCATE of the requests’ keys down to the ledger', 'TRUNCATE "PersonKey" CASCADE'],
  ['the head set back', 'UPDATE "LedgerStream" SET "lastNumber" = "lastNumber" - 1'],
  ['the head set to nothing', 'UPDATE "LedgerStream" SET "lastNumber" = 0'],
  ['the head two steps on', 'UPDATE "LedgerStream" SET "lastNumber" = "lastNumber" + 2'],
  [
    'another hash at the head',
    `UPDATE "LedgerStream" SET "lastHash" = decode(repeat('00', 32), 'hex')`,
  ],
  [
    'another name for a stream',
    `UPDATE "LedgerStream" SET "lastNumber" = "lastNumber" + 1, "stream" = 'x'`,
  ],
  [
    'another kind of stream',
    `UPDATE "LedgerStream" SET "lastNumber" = "lastNumber" + 1, "kind" = 'HOUSE'`,
  ],
]

beforeAll(async () => {
  await aFiledRequest()
})

/** What PostgreSQL says to a statement by which nothing may change, and whether nothing did. */
async function refused(statements: string[], change: string) {
  const before = await snapshot()
  await sql('BEGIN')
  for (const statement of statements) await sql(statement)
  const outcome = await sql(change).catch((error: unknown) => error)
  await sql('COMMIT')
  expect(await snapshot()).toEqual(before)
  return outcome
}

describe('the ledger only grows, for the owner of its tables too', () => {
  it.each(changes)('refuses %s', async (_, change) => {
    expect(await refused([], change)).toMatchObject({ message: 'LEDGER_IS_APPEND_ONLY' })
  })

  it.each(changes)('refuses %s in replica mode', async (_, change) => {
    const replica = ['SET LOCAL session_replication_role = replica']
    expect(await refused(replica, change)).toMatchObject({ message: 'LEDGER_IS_APPEND_ONLY' })
  })

  it('refuses what a cascade would take from it', async () => {
    expect(await refused([], 'DELETE FROM "PersonKey"')).toMatchObject({
      message: expect.stringMatching(/foreign key|LEDGER_IS_APPEND_ONLY/),
    })
  })

  it('refuses a second event of one number, and a number below one', async () => {
    const again = `INSERT INTO "LedgerEvent" SELECT * FROM "LedgerEvent" LIMIT 1`
    expect(await refused([], again)).toMatchObject({ code: '23505' })
    const zero = `INSERT INTO "LedgerEvent" SELECT "stream", 0, "format", "type", "version", "at", "actor", "role",
      "subject", "facts", NULL, "previous", sha256('other') FROM "LedgerEvent" LIMIT 1`
    expect(await refused([], zero)).toMatchObject({ constraint: 'LedgerEvent_numbered' })
  })
})
