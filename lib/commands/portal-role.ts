import pg from 'pg'

/** What the portal may do with a table while it serves, where that is less than reading and changing rows. */
const narrower: Record<string, string[]> = {
  LedgerEvent: ['SELECT', 'INSERT'],
  LedgerPayload: ['SELECT', 'INSERT'],
  LedgerStream: ['SELECT', 'INSERT', 'UPDATE ("lastNumber", "lastHash")'],
  _prisma_migrations: [],
}
const rows = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

/** The schema of the queues, which pg-boss makes. */
const queues = 'pgboss'

/** The role that an address signs in as. */
export function roleOf(databaseUrl: string): string {
  return new pg.Client({ connectionString: databaseUrl }).user ?? ''
}

/**
 * Gives the role of `portal` what the portal needs while it serves, and takes back whatever else it was given: no tables to
 * make, change or empty, no fact of the ledger to change, nothing of the migrations. Done as the owner, at the end of a migration;
 * nothing where both are one role. Sentences when it cannot be done.
 */
export async function grantPortalRights(owner: string, portal: string): Promise<string[]> {
  const role = roleOf(portal)
  if (role === roleOf(owner)) return []
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    const problem = await roleProblem(client, role)
    if (problem) return [problem]
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
       WHERE schemaname IN (current_schema(), $1) ORDER BY 1, 2`,
      [queues],
    )
    const schemas = [...new Set(tables.map(({ schema }) => schema))]
    const to = client.escapeIdentifier(role)
    const statements = [
      ...schemas
        .map((schema) => client.escapeIdentifier(schema))
        .flatMap((schema) => [
          `REVOKE CREATE ON SCHEMA ${schema} FROM PUBLIC, ${to}`,
          `GRANT USAGE ON SCHEMA ${schema} TO ${to}`,
          `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${to}`,
          `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${to}`,
        ]),
      ...tables.flatMap(({ schema, name }) => {
        const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
        const rights = narrower[name] ?? rows
        return rights.length > 0 ? [`GRANT ${rights.join(', ')} ON ${table} TO ${to}`] : []
      }),
    ]
    // One transaction: a portal that serves meanwhile never lacks what it needs.
    await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'))
    return []
  } finally {
    await client.end()
  }
}

async function roleProblem(client: pg.Client, role: string): Promise<string | null> {
  const { rows: found } = await client.query<{ owner: boolean }>(
    `SELECT pg_has_role(oid, current_user, 'MEMBER') AS owner FROM pg_roles WHERE rolname = $1`,
    [role],
  )
  const [known] = found
  if (!known)
    return `DATABASE_URL names the role ${role}, which the database does not have: make it with CREATE ROLE … LOGIN PASSWORD …, and run the migration again.`
  return known.owner
    ? `DATABASE_URL names the role ${role}, which may do all that the one of MIGRATE_DATABASE_URL may: make a role with no rights of its own for the portal.`
    : null
}
