import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '@/lib/commands/ports'
import { discardDatabase, type EmbeddedDatabase, startDatabase } from '@/prisma/embedded'

const root = join(import.meta.dirname, '..', '..')
const schema = (more = '') => `generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
model Letter {
  id   Int    @id
  text String
  ${more}
}
`
let folder: string
let project: string
let server: EmbeddedDatabase
let number = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'insyn-prisma-'))
  server = await startDatabase({
    folder: join(folder, 'data'),
    port: await freePort(),
    password: 'x',
    settings: { fsync: 'off' },
  })
})
afterAll(async () => {
  await server.stop()
  discardDatabase(join(folder, 'data'))
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  number += 1
  project = join(folder, `project-${number}`)
  mkdirSync(join(project, 'migrations'), { recursive: true })
  for (const name of ['package.json', 'node_modules'])
    symlinkSync(join(root, name), join(project, name))
  writeFileSync(join(project, 'schema.prisma'), schema())
  writeFileSync(join(project, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(
    join(project, 'prisma.config.ts'),
    `export default { schema: 'schema.prisma', migrations: { path: 'migrations' }, datasource: { url: process.env.DATABASE_URL } }`,
  )
  await ask('postgres', `CREATE DATABASE project_${number}`)
})

async function ask(database: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(server.url(database))
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

/** The Prisma CLI as `lib/commands/prisma.ts` runs it, in the scratch project. */
function prisma(...args: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: server.url(`project_${number}`),
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs'),
    CHECKPOINT_DISABLE: '1',
    NO_COLOR: '1',
  }
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/prisma/build/index.js'), ...args],
      { cwd: project, env },
      (error, stdout, stderr) =>
        settle({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` }),
    )
  })
}

function migration(name: string, text: string): void {
  mkdirSync(join(project, 'migrations', name))
  writeFileSync(join(project, 'migrations', name, 'migration.sql'), text)
}

const diff = () =>
  prisma(
    'migrate',
    'diff',
    '--from-migrations',
    'migrations',
    '--to-schema',
    'schema.prisma',
    '--exit-code',
  )

describe('the Prisma CLI on our schema engine', { timeout: 60_000 }, () => {
  it('generates, writes a migration, applies it, sees drift, and leaves no shadow database', async () => {
    expect((await prisma('generate')).code).toBe(0)
    expect(readdirSync(join(project, 'generated'))).toContain('client.ts')
    expect((await prisma('migrate', 'dev', '--create-only', '--name', 'first')).code).toBe(0)
    expect((await prisma('migrate', 'deploy')).output).toContain('successfully applied')
    expect((await prisma('migrate', 'deploy')).output).toContain('No pending migrations')
    expect((await diff()).code).toBe(0)
    writeFileSync(join(project, 'schema.prisma'), schema('sent DateTime?'))
    expect((await diff()).code).toBe(2)
    expect(
      await ask('postgres', `SELECT 1 FROM pg_database WHERE datname LIKE 'prisma_migrate%'`),
    ).toEqual([])
  })

  it('applies functions, triggers and constraints whole, whatever semicolons stand in them', async () => {
    migration(
      '1_hand_written',
      `CREATE TABLE "Letter" (id int PRIMARY KEY, text text NOT NULL, CHECK (text <> ''));
       CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'no; never'; RETURN NULL; END $$;
       CREATE TRIGGER never BEFORE DELETE ON "Letter" FOR EACH ROW EXECUTE FUNCTION refuse();`,
    )
    expect((await prisma('migrate', 'deploy')).code).toBe(0)
    await ask(`project_${number}`, `INSERT INTO "Letter" VALUES (1, 'a')`)
    await expect(ask(`project_${number}`, 'DELETE FROM "Letter"')).rejects.toThrow('no; never')
  })

  it('tells what PostgreSQL said about a failed migration, with its code and the line', async () => {
    migration('1_broken', 'CREATE TABLE a (id int);\nINSERT INTO nowhere VALUES (1);\n')
    const { code, output } = await prisma('migrate', 'deploy')
    expect(code).toBe(1)
    expect(output).toContain('PostgreSQL 42P01: relation "nowhere" does not exist')
    expect(output).toContain('line 2: INSERT INTO nowhere VALUES (1);')
    expect(output).toContain('1_broken')
  })

  it('tells detail and hint of a broken constraint too', async () => {
    migration('1_twice', 'CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1), (1);\n')
    const { output } = await prisma('migrate', 'deploy')
    expect(output).toContain('PostgreSQL 23505')
    expect(output).toContain('Key (id)=(1) already exists.')
  })

  it('finds no difference between the project’s own schema and migrations', async () => {
    for (const name of ['schema.prisma', 'migrations'])
      cpSync(join(root, 'prisma', name), join(project, name), { recursive: true, force: true })
    expect(await diff()).toMatchObject({ code: 0 })
  })
})
