import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runPrisma } from '@/lib/commands/prisma'
import { env } from '@/lib/env'
import { sql } from '@/tests/support/database'

const folder = mkdtempSync(join(tmpdir(), 'insyn-schema-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** 0 when the migrated database of this file is what the schema says, 2 when they differ. */
function compare(schema: string) {
  const wanted = ['--from-config-datasource', '--to-schema', schema, '--exit-code']
  return runPrisma(['migrate', 'diff', ...wanted], {
    databaseUrl: env().migrateDatabaseUrl,
    quiet: true,
  })
}

describe('the migrations', () => {
  it('make the database that the schema describes', async () => {
    expect(await compare('prisma/schema.prisma')).toMatchObject({ code: 0 })
  })

  it('are found wanting when the schema says more', async () => {
    const changed = join(folder, 'schema.prisma')
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    writeFileSync(changed, schema.replace('model SignIn {', 'model SignIn {\n  colour String?'))
    expect(await compare(changed)).toMatchObject({ code: 2 })
  })

  it('have all been run, and none was left half done', async () => {
    const rows = await sql<{ finished: boolean }>(
      'SELECT finished_at IS NOT NULL AND rolled_back_at IS NULL AS finished FROM _prisma_migrations',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ finished }) => finished)).toBe(true)
  })
})
