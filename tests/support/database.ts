import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { adoptSettings, env } from '@/lib/env'

let direct: pg.Client | undefined

/**
 * Makes this test file's database and points DATABASE_URL at it, as the role that serves. The setup of the project "database" calls it;
 * tests only use `env().databaseUrl`, `lib/data` as ever, and `sql`. Returns what closes it.
 */
export async function giveDatabase(): Promise<() => Promise<void>> {
  const server = inject('serverUrl')
  const template = inject('template')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`).finally(() => admin.end())
  const owner = Object.assign(new URL(server), { pathname: `/${name}` })
  adoptSettings({
    MIGRATE_DATABASE_URL: owner.href,
    DATABASE_URL: Object.assign(new URL(owner), inject('portalRole')).href,
  })
  return async () => {
    await direct?.end()
    direct = undefined
  }
}

/** Runs SQL beside the application, as the owner of this test file's own database: to look at rows, catalogues and triggers. */
export async function sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (!direct) {
    direct = new pg.Client(env().migrateDatabaseUrl)
    await direct.connect()
  }
  return (await direct.query<Row>(text, values)).rows
}
