import { connections } from './database'

/** People's keys, or the keys of the house. */
export type KeyHolder = 'person' | 'house'

/** A wrapped key by its name within its table: a person key's id, a house key's purpose. */
export type NamedKey = { name: string; wrapped: Uint8Array; masterKeyId: string }

const tables = {
  person: { table: '"PersonKey"', name: '"id"::text', type: 'uuid', column: '"id"' },
  house: { table: '"HouseKey"', name: '"purpose"', type: 'text', column: '"purpose"' },
} as const

const lowest = { person: '00000000-0000-0000-0000-000000000000', house: '' } as const

/** The next keys, by name, that another master key than `current` wraps; a destroyed key is none. */
export async function keysOfOthers(
  holder: KeyHolder,
  current: string,
  after: string | null,
  most: number,
): Promise<NamedKey[]> {
  const { table, name, type, column } = tables[holder]
  const { rows } = await connections().pool.query<NamedKey>(
    `SELECT ${name} AS "name", "wrapped", "masterKeyId" FROM ${table}
    WHERE "masterKeyId" <> $1 AND "wrapped" IS NOT NULL AND ${column} > $2::${type}
    ORDER BY ${column} LIMIT $3`,
    [current, after ?? lowest[holder], most],
  )
  return rows
}

/**
 * Puts freshly wrapped keys in the place of those they were read as, in one statement. A row that has changed meanwhile (its key was
 * destroyed) or that somebody holds is left for the next round, so that nothing is waited for and no destroyed key comes back.
 * Returns how many were replaced.
 */
export async function replaceWrapped(
  holder: KeyHolder,
  keys: { was: NamedKey; wrapped: Uint8Array; masterKeyId: string }[],
): Promise<number> {
  const { table, type, column } = tables[holder]
  const { rowCount } = await connections().pool.query(
    `WITH proposed AS (
      SELECT * FROM unnest($1::${type}[], $2::bytea[], $3::bytea[], $4::text[]) AS p("name", "was", "wrapped", "masterKeyId")),
    held AS (
      SELECT k.${column} AS "name" FROM ${table} k JOIN proposed p ON p."name" = k.${column} AND p."was" = k."wrapped"
      FOR NO KEY UPDATE OF k SKIP LOCKED)
    UPDATE ${table} k SET "wrapped" = p."wrapped", "masterKeyId" = p."masterKeyId"
    FROM proposed p JOIN held h ON h."name" = p."name" WHERE k.${column} = p."name"`,
    [
      keys.map(({ was }) => was.name),
      keys.map(({ was }) => Buffer.from(was.wrapped)),
      keys.map(({ wrapped }) => Buffer.from(wrapped)),
      keys.map(({ masterKeyId }) => masterKeyId),
    ],
  )
  return rowCount ?? 0
}

/** How many keys each master key wraps, the destroyed ones left out. */
export async function keysByMaster(): Promise<
  { holder: KeyHolder; masterKeyId: string; keys: number }[]
> {
  const { rows } = await connections().pool.query(
    `SELECT 'house' AS "holder", "masterKeyId", count(*)::int AS "keys" FROM "HouseKey" GROUP BY 2
    UNION ALL SELECT 'person', "masterKeyId", count(*)::int FROM "PersonKey" WHERE "wrapped" IS NOT NULL GROUP BY 2
    ORDER BY 1, 2`,
  )
  return rows
}
