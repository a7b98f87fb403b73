import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sql } from '@/tests/support/database'
import { handWritten } from './catalogue'
import { guards } from './house-guards'

const migrations = globSync('prisma/migrations/*/migration.sql')
  .sort()
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** The names of what the migrations make by hand and do not drop again. */
function madeByHand(sql: string): string[] {
  const made = [
    /^CREATE EXTENSION (?:IF NOT EXISTS )?"?(\w+)/gm,
    /^CREATE (?:OR REPLACE )?(?:FUNCTION|TRIGGER|VIEW) "(\w+)"/gm,
    /\bADD CONSTRAINT "(\w+)"\s+(?:CHECK|EXCLUDE)/g,
    /^CREATE (?:UNIQUE )?INDEX (?:CONCURRENTLY )?"(\w+)"(?=[^;]*(?:\bWHERE\b|\bUSING (?!btree)|\w\())/gm,
  ].flatMap((pattern) => [...sql.matchAll(pattern)].map(([, name = '']) => name))
  const dropped = [...sql.matchAll(/\bDROP \w+ (?:IF EXISTS )?"(\w+)"/g)].map(([, name]) => name)
  return made.filter((name) => !dropped.includes(name))
}

describe('what the schema language cannot say', () => {
  it.each(guards)('stands in the database and does what it should: $name', async (guard) => {
    expect(await handWritten()).toContainEqual(guard)
  })

  it('is all written down here', async () => {
    expect(await handWritten()).toEqual(guards)
  })

  it('is all that the migrations make by hand', () => {
    const names = guards.map(({ name }) => name.split(' ')[1]).sort()
    expect([...new Set(madeByHand(migrations))].sort()).toEqual(names)
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
    ['an index that is gone', 'DROP INDEX "Request_queue"'],
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
