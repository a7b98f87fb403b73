import type pg from 'pg'
import { nameHashes } from '@/lib/casework/people/name-hashes'

const openings =
  'An Ber Cal Da Ek El Fre Gus Han In Jo Kar Li Ma Nor Os Pet Ru Sand Sten Tor Ul Vik Wal Åk Öst'.split(
    ' ',
  )
const middles = 'a be der e fri go hil i ka lin ma ni o ri sa ta ter va vi'.split(' ')
const endings = ['na', 'ne', 'rik', 'sson', 'ström', 'berg', 'gren', 'lund', 'dahl', 'by']

function combined(...parts: string[][]): string[] {
  return parts.reduce(
    (names, part) => names.flatMap((name) => part.map((each) => name + each)),
    [''],
  )
}

const backwards = (name: string) => [...name].toReversed().join('')
const mixed = (names: string[]) =>
  names.toSorted((one, other) => (backwards(one) < backwards(other) ? -1 : 1))

/** Made-up names, common ones first: five hundred to be called by, five thousand of families, in an order that mixes their beginnings. */
export const firstNames = mixed(combined(openings, middles))
export const familyNames = mixed(combined(openings, middles, endings))

/** Tells a connection by which hashes each name is found, as tables that people are put together from. */
export async function tellNames(client: pg.Client): Promise<void> {
  for (const [table, names] of [
    ['first_names', firstNames],
    ['family_names', familyNames],
  ] as const) {
    const hashes = await Promise.all(names.map(async (name) => (await nameHashes(name)).join()))
    await client.query(`CREATE TEMP TABLE ${table} (place int PRIMARY KEY, hashes bigint[])`)
    await client.query(
      `INSERT INTO ${table} SELECT place - 1, ('{' || hashes || '}')::bigint[]
       FROM unnest($1::text[]) WITH ORDINALITY AS told(hashes, place)`,
      [hashes],
    )
  }
}
