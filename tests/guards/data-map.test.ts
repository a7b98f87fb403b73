import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

type Model = { name: string; comment: string }

/** Every model of a schema with the comment that stands right above it. */
function modelsOf(schema: string): Model[] {
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{/gm)].map(
    ([, comment = '', name = '']) => ({ name, comment }),
  )
}

/** The names in the first column of the map, as `Name`. */
const rowsOf = (map: string) => [...map.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name)

/** What the map and the comments leave open about the models of a schema. */
function gaps(schema: string, map: string): string[] {
  const models = modelsOf(schema)
  const rows = rowsOf(map)
  return [
    ...models.filter(({ name }) => !rows.includes(name)).map(({ name }) => `${name}: no row`),
    ...models
      .filter(({ comment }) => !/Personal data: [\s\S]*Kept: /.test(comment))
      .map(({ name }) => `${name}: the comment does not say "Personal data: … Kept: …"`),
    ...rows
      .filter((row) => !models.some(({ name }) => name === row))
      .map((row) => `${row}: no such model`),
    ...rows.filter((row, index) => rows.indexOf(row) !== index).map((row) => `${row}: two rows`),
  ]
}

it('says of every table what it holds about a person and how long', () => {
  expect(modelsOf(read('prisma/schema.prisma')).length).toBeGreaterThan(10)
  expect(gaps(read('prisma/schema.prisma'), read('docs/data-map.md'))).toEqual([])
})

it('would find a table that is not on the map, and one without a comment', () => {
  const schema =
    '/// Personal data: none. Kept: always.\nmodel Known {\n}\n\nmodel Bare {\n}\n\n/// Personal data: none. Kept: always.\nmodel Lost {\n}\n'
  const map = '| `Known` | none |\n| `Bare` | none |\n| `Gone` | none |\n| `Gone` | none |\n'
  expect(gaps(schema, map)).toEqual([
    'Lost: no row',
    'Bare: the comment does not say "Personal data: … Kept: …"',
    'Gone: no such model',
    'Gone: no such model',
    'Gone: two rows',
  ])
})
