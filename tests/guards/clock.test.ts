import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sources, uses } from '../support/sources'

const readsTime = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b/
const timeInSql = /\b(now\(\)|current_(date|time|timestamp)|localtime(stamp)?|clock_timestamp\(\))/i

it('reads the time in lib/clock.ts alone', () => {
  expect(uses(sources(), readsTime, ['lib/clock.ts'])).toEqual([])
})

it('would find a second clock', () => {
  const text =
    'const a = Date.now()\nconst b = new Date()\nconst c = Temporal.Now.instant()\nnew Date(a)\n'
  const found = uses([{ path: 'lib/rights/x.ts', text }], readsTime, ['lib/clock.ts'])
  expect(found).toEqual(['lib/rights/x.ts:1', 'lib/rights/x.ts:2', 'lib/rights/x.ts:3'])
})

it('has no time of the database in the domain’s columns', () => {
  const prisma = join(import.meta.dirname, '..', '..', 'prisma')
  const defaults = (text: string) =>
    text
      .split('\n')
      .filter((line) => /@default\(now\(\)\)|@updatedAt|DEFAULT/.test(line))
      .filter((line) => /@updatedAt/.test(line) || timeInSql.test(line))
  const files = ['schema.prisma', ...globSync('migrations/*/*.sql', { cwd: prisma })]
  expect(files.flatMap((file) => defaults(readFileSync(join(prisma, file), 'utf8')))).toEqual([])
  expect(
    defaults('at DateTime @default(now())\n"at" TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP'),
  ).toHaveLength(2)
})
