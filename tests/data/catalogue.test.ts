import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sql } from '@/tests/support/database'
import { handWritten } from './catalogue'
import { guards } from './house-guards'

const migration = readFileSync(
  'prisma/migrations/20261122120100_house_guards/migration.sql',
  'utf8',
)

describe('what the schema language cannot say', () => {
  it.each(guards)('stands in the database and does what it should: $name', async (guard) => {
    expect(await handWritten()).toContainEqual(guard)
  })

  it('is all written down here', async () => {
    expect(await handWritten()).toEqual(guards)
  })

  it('is all there that the migration makes', () => {
    const made = [
      ...migration.matchAll(
        /^(?:CREATE|ALTER TABLE).*?\b(FUNCTION|TRIGGER|CONSTRAINT|INDEX) "(\w+)"/gm,
      ),
    ]
    const names = new Set(made.map(([, , name]) => name))
    expect([...names].sort()).toEqual(guards.map(({ name }) => name.split(' ')[1]).sort())
  })

  it.each([
    [
      'a trigger that replica mode passes by',
      'ALTER TABLE "LedgerEvent" ENABLE TRIGGER "LedgerEvent_refuse_row_change"',
    ],
    [
      'a trigger that is off',
      'ALTER TABLE "LedgerStream" DISABLE TRIGGER "LedgerStream_refuse_rewind"',
    ],
    ['a constraint that is gone', 'ALTER TABLE "SignIn" DROP CONSTRAINT "SignIn_short"'],
    ['an index that is gone', 'DROP INDEX "Request_open_by_due"'],
    [
      'a constraint nobody wrote down',
      'ALTER TABLE "SignIn" ADD CONSTRAINT "More" CHECK ("tries" < 9)',
    ],
    ['an index nobody wrote down', 'CREATE INDEX "More" ON "SignIn" (lower("wayBack"))'],
    [
      'a function that lets changes pass',
      `CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    ],
  ])('is missed when it changes: %s', async (_, change) => {
    await sql('BEGIN')
    await sql(change)
    const changed = await handWritten()
    await sql('ROLLBACK')
    expect(changed).not.toEqual(guards)
  })
})
