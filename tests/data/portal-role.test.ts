import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantPortalRights } from '@/lib/commands/portal-role'
import { roleAdvice } from '@/lib/commands/preflight'
import { env } from '@/lib/env'
import { aFiledRequest } from '@/tests/factories/requests'
import { snapshot } from '@/tests/factories/rows'
import { sql } from '../support/database'

const client = () => new pg.Client(env().databaseUrl)
let portal: pg.Client
let role = ''

// Every database test runs its use cases as this role; here is what it cannot do.
beforeAll(async () => {
  await aFiledRequest()
  portal = client()
  await portal.connect()
  role = portal.user ?? ''
})
afterAll(() => portal.end())

const denied = '42501'

describe('the role that serves', () => {
  it.each([
    'UPDATE "LedgerEvent" SET "facts" = \'{}\'',
    'DELETE FROM "LedgerEvent"',
    'TRUNCATE "LedgerEvent" CASCADE',
    'UPDATE "LedgerPayload" SET "sealed" = \'\\x00\'',
    'DELETE FROM "LedgerPayload"',
    'TRUNCATE "LedgerPayload"',
    'DELETE FROM "LedgerStream"',
    'TRUNCATE "LedgerStream" CASCADE',
    'UPDATE "LedgerStream" SET "stream" = \'x\'',
    'UPDATE "LedgerStream" SET "kind" = \'HOUSE\'',
    'ALTER TABLE "LedgerEvent" DISABLE TRIGGER ALL',
    'DROP TRIGGER "LedgerEvent_refuse_row_change" ON "LedgerEvent"',
    'CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'SET session_replication_role = replica',
  ])('has no say over the ledger: %s', async (statement) => {
    const before = await snapshot()
    await expect(portal.query(statement)).rejects.toMatchObject({ code: denied })
    expect(await snapshot()).toEqual(before)
  })

  it.each([
    'CREATE TABLE more (id int)',
    'CREATE SCHEMA more',
    'CREATE TABLE pgboss.more (id int)',
    'CREATE FUNCTION more() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE EXTENSION dblink',
    'CREATE ROLE more',
    'ALTER TABLE "Request" ADD COLUMN "more" int',
    'DROP TABLE "Session"',
    'TRUNCATE "Session"',
    'CREATE INDEX more ON "Request" ("id")',
    'SELECT * FROM "_prisma_migrations"',
    'DELETE FROM "_prisma_migrations"',
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('PG_VERSION')",
  ])('makes, changes and reads nothing else: %s', async (statement) => {
    await expect(portal.query(statement)).rejects.toMatchObject({ code: denied })
  })

  it('owns nothing, and has no attribute but that it may sign in', async () => {
    const [attributes] = await sql(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolcanlogin,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = $1`,
      [role],
    )
    expect(attributes).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
      rolcanlogin: true,
      owned: 0,
      memberships: 0,
    })
  })
})

describe('a migration', () => {
  it('takes back what the role was given besides, and can be repeated', async () => {
    await sql(`GRANT ALL ON "LedgerEvent", "_prisma_migrations" TO "${role}"`)
    await sql(`GRANT CREATE ON SCHEMA public TO "${role}"`)
    const { migrateDatabaseUrl, databaseUrl } = env()
    expect(await grantPortalRights(migrateDatabaseUrl, databaseUrl)).toEqual([])
    for (const statement of [
      'DELETE FROM "LedgerEvent"',
      'SELECT 1 FROM "_prisma_migrations"',
      'CREATE TABLE more (id int)',
    ])
      await expect(portal.query(statement)).rejects.toMatchObject({ code: denied })
  })

  it('says in a sentence when the role is not there, or is as mighty as the owner', async () => {
    const { migrateDatabaseUrl: owner } = env()
    const as = (username: string) => Object.assign(new URL(owner), { username }).href
    expect(await grantPortalRights(owner, as('nobody_here'))).toEqual([
      'DATABASE_URL names the role nobody_here, which the database does not have: make it with CREATE ROLE … LOGIN PASSWORD …, and run the migration again.',
    ])
    const name = `${role}_mighty`
    await sql(`CREATE ROLE "${name}" SUPERUSER`)
    const [problem] = await grantPortalRights(owner, as(name))
    await sql(`DROP ROLE "${name}"`)
    expect(problem).toMatch(/^DATABASE_URL names the role .* make a role with no rights .*\.$/)
  })

  it('leaves one role alone where one role does both, and the start says what would be better', async () => {
    const { migrateDatabaseUrl: owner, databaseUrl: serving } = env()
    expect(await grantPortalRights(owner, owner)).toEqual([])
    for (const migrateDatabaseUrl of [null, owner])
      expect(roleAdvice({ databaseUrl: owner, migrateDatabaseUrl })).toEqual([
        expect.stringMatching(/^The role \w+ both owns .* set MIGRATE_DATABASE_URL.*\.$/),
      ])
    expect(roleAdvice({ databaseUrl: serving, migrateDatabaseUrl: owner })).toEqual([])
    expect(roleAdvice({ databaseUrl: null, migrateDatabaseUrl: null })).toEqual([])
  })
})
