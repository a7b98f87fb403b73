import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '@/lib/commands/migrate-database'
import { freePort } from '@/lib/commands/ports'
import { discardDatabase, startDatabase } from '@/prisma/embedded'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database, where others are made. */
    serverUrl: string
    /** The migrated database that each test file gets a copy of. */
    template: string
    /** The role that the portal serves as, which owns nothing. */
    portalRole: { username: string; password: string }
  }
}

/**
 * Once per run: a server (TEST_DATABASE_URL's, or the project's own PostgreSQL in a throw-away folder) and a migrated
 * template. Afterwards nothing of it is left.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serverForTests()
  const template = `insyn_test_${randomBytes(4).toString('hex')}`
  await onServer(server.url, `CREATE DATABASE "${template}" ENCODING 'UTF8' TEMPLATE template0`)
  const portalRole = { username: `${template}_portal`, password: randomBytes(16).toString('hex') }
  await onServer(
    server.url,
    `CREATE ROLE "${portalRole.username}" LOGIN PASSWORD '${portalRole.password}'`,
  )
  const owner = withDatabase(server.url, template)
  const portal = Object.assign(new URL(owner), portalRole).href
  const problems = await migrateDatabase({ owner, portal, quiet: true })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  project.provide('serverUrl', server.url)
  project.provide('template', template)
  project.provide('portalRole', portalRole)
  return async () => {
    for (const name of await databasesOf(server.url, template))
      await onServer(server.url, `DROP DATABASE "${name}" WITH (FORCE)`)
    await onServer(server.url, `DROP ROLE "${portalRole.username}"`)
    await server.stop()
  }
}

async function serverForTests(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'insyn-tests-'))
  const password = randomBytes(16).toString('hex')
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startDatabase({ folder, port: await freePort(), password, settings })
  return {
    url: server.url(),
    stop: async () => {
      await server.stop()
      discardDatabase(folder)
    },
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

async function onServer(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(url)
  await client.connect()
  return client.query(statement).finally(() => client.end())
}

async function databasesOf(url: string, template: string): Promise<string[]> {
  const { rows } = await onServer(
    url,
    `SELECT datname FROM pg_database WHERE datname LIKE '${template}%' ORDER BY length(datname) DESC`,
  )
  return rows.map((row: { datname: string }) => row.datname)
}
