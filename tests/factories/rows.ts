import { sql } from '@/tests/support/database'

type Table = { schema: string; name: string; full: string }

/** Every table of the portal and of its queue, migrations aside. */
export async function tables(): Promise<Table[]> {
  const rows = await sql<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> '_prisma_migrations' ORDER BY 1, 2`,
  )
  return rows.map((row) => ({ ...row, full: `"${row.schema}"."${row.name}"` }))
}

// What the queue's own housekeeping writes whenever it likes.
const housekeeping = ['version', 'queue', 'bam', 'warning']

/**
 * How every table looks now: one text a row, in a fixed order. Two equal snapshots are the same database, but for how often
 * somebody tried.
 */
export async function snapshot(): Promise<Record<string, string[]>> {
  const { '"public"."RateLimit"': _tries, ...rows } = await everyRow()
  return rows
}

async function everyRow(): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {}
  for (const table of await tables()) {
    if (table.schema === 'pgboss' && housekeeping.includes(table.name)) continue
    const rows = await sql<{ row: string }>(
      `SELECT t::text AS row FROM ${table.full} t ORDER BY t::text COLLATE "C"`,
    )
    seen[table.full] = rows.map(({ row }) => row)
  }
  return seen
}

/** The rows that somebody's visit made: all but the keys of the house, and the counts of whole networks. */
export async function personalRows(): Promise<Record<string, string[]>> {
  const rows = await everyRow()
  delete rows['"public"."HouseKey"']
  const limits = rows['"public"."RateLimit"'] ?? []
  rows['"public"."RateLimit"'] = limits.filter(
    (row) => !/^\((sign-in-tries|[a-z-]+-network):/.test(row),
  )
  return rows
}

/** How many rows each table has, without the empty ones. */
export async function rowCounts(): Promise<Record<string, number>> {
  const all = Object.entries(await snapshot()).map(([name, rows]) => [name, rows.length] as const)
  return Object.fromEntries(all.filter(([, count]) => count > 0))
}

/** While `work` runs, the database refuses this operation on this table, as it would when it fails there. */
export async function whileRefusing(
  operation: 'INSERT' | 'UPDATE' | 'DELETE',
  table: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await sql(`CREATE OR REPLACE FUNCTION public.refused_by_test() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'REFUSED_BY_TEST'; END $$`)
  await sql(`CREATE TRIGGER refused_by_test BEFORE ${operation} ON ${table}
    FOR EACH ROW EXECUTE FUNCTION public.refused_by_test()`)
  try {
    await work()
  } finally {
    await sql(`DROP TRIGGER refused_by_test ON ${table}`)
  }
}

/** The kinds of the mails owed about a request, in the order of the alphabet. */
export async function mailKindsOf(requestId: string): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    'SELECT "kind"::text FROM "OutgoingMail" WHERE "requestId" = $1 ORDER BY 1',
    [requestId],
  )
  return rows.map(({ kind }) => kind)
}
