import pg from 'pg'
import type { GivenSettings } from '@/lib/env'
import { masterKeyIdOf } from '@/lib/vault/environment-keys'
import { roleOf } from './portal-role'
import { isTaken } from './ports'

/** One sentence per port that the portal needs and another program has. */
export async function portProblems(given: GivenSettings): Promise<string[]> {
  const needed: [string, number][] = [['PORT', given.port]]
  if (!given.smtpUrl) needed.push(['MAIL_PORT', given.mailPort], ['MAIL_UI_PORT', given.mailUiPort])
  if (given.trial && !given.eid && given.eidPort) needed.push(['EID_PORT', given.eidPort])
  const taken = await Promise.all(needed.map(([, port]) => isTaken(port)))
  return needed
    .filter((_, index) => taken[index])
    .map(
      ([name, port]) =>
        `Port ${port} is taken by another program: stop that program, or choose another port with ${name}=${port + 1}.`,
    )
}

type Databases = Pick<
  GivenSettings,
  'databaseUrl' | 'migrateDatabaseUrl' | 'masterKey' | 'otherMasterKeys'
>

/** One sentence for each way to one's own database that cannot be used; its address is told without the password. */
export async function databaseProblem(given: Databases): Promise<string[]> {
  const { databaseUrl, migrateDatabaseUrl } = given
  const [portal, owner] = await Promise.all([
    problemOf('DATABASE_URL', databaseUrl, (client) => keyProblem(client, given)),
    problemOf('MIGRATE_DATABASE_URL', migrateDatabaseUrl, async () => []),
  ])
  return [...portal, ...owner]
}

async function problemOf(
  name: string,
  url: string | null,
  more: (client: pg.Client) => Promise<string[]>,
): Promise<string[]> {
  if (!url) return []
  let client: pg.Client | undefined
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1500 })
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    )
    const version = rows[0]?.version ?? 0
    if (version >= 15) return await more(client)
    return [
      `${name} leads to PostgreSQL ${version}, but 15 or newer is needed: use a newer server.`,
    ]
  } catch (error) {
    const { host, pathname } = new URL(url)
    const { code } = error as { code?: string }
    const why = code ?? 'no answer'
    return [
      `${name} leads to ${host}${pathname}, which cannot be used (${why}): check the address, user and password, its certificate, and that the server runs.`,
    ]
  } finally {
    await client?.end().catch(() => undefined)
  }
}

/** One sentence where one role both migrates and serves one's own database: it goes, but the portal may then do more than it needs. */
export function roleAdvice({
  databaseUrl,
  migrateDatabaseUrl,
}: Pick<GivenSettings, 'databaseUrl' | 'migrateDatabaseUrl'>): string[] {
  if (!databaseUrl || (migrateDatabaseUrl && roleOf(migrateDatabaseUrl) !== roleOf(databaseUrl)))
    return []
  return [
    `The role ${roleOf(databaseUrl)} both owns the database and serves: make a second role and set MIGRATE_DATABASE_URL, as docs/operating.md says.`,
  ]
}

/** One sentence when the keys of this database are wrapped by a master key that the settings do not hold. */
async function keyProblem(
  client: pg.Client,
  { masterKey, otherMasterKeys }: Pick<Databases, 'masterKey' | 'otherMasterKeys'>,
): Promise<string[]> {
  const { rows: tables } = await client.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'PersonKey'
     AND has_table_privilege('"PersonKey"', 'SELECT')`,
  )
  if (!masterKey || tables.length === 0) return []
  const held = [masterKey, ...otherMasterKeys].map(masterKeyIdOf)
  const { rows } = await client.query<{ masterKeyId: string }>(
    `(SELECT "masterKeyId" FROM "HouseKey" WHERE "masterKeyId" <> ALL($1) LIMIT 1)
    UNION ALL (SELECT "masterKeyId" FROM "PersonKey" WHERE "masterKeyId" <> ALL($1) AND "wrapped" IS NOT NULL LIMIT 1)`,
    [held],
  )
  return rows[0]
    ? [
        `MASTER_KEY does not open this database, whose keys are wrapped by master key ${rows[0].masterKeyId}: set MASTER_KEY to that one, or add that one to OTHER_MASTER_KEYS.`,
      ]
    : []
}
