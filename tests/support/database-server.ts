import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { freePort } from '@/lib/commands/ports'
import { runPrisma } from '@/lib/commands/prisma'
import { installQueues } from '@/lib/jobs/queues'
import { discardDatabase, startDatabase } from '@/prisma/embedded'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database, where others are made. */
    serverUrl: string
    /** The migrated database that each test file gets a copy of. */
    template: string
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
  const { code, output } = await runPrisma(['migrate', 'deploy'], {
    databaseUrl: withDatabase(server.url, template),
    quiet: true,
  })
  if (code !== 0) throw new Error(`The migrations failed:\n${output}`)
  await installQueues(withDatabase(server.url, template))
  project.provide('serverUrl', server.url)
  project.provide('template', template)
  return async () => {
    for (const name of await databasesOf(server.url, template))
      await onServer(server.url, `DROP DATABASE "${name}" WITH (FORCE)`)
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
