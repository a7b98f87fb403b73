import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { trialSecrets } from '@/lib/commands/secrets'

const root = join(import.meta.dirname, '..', '..')
let clone: string

// A stand-in for npm notes how it was called and lays a stand-in for Node 26, which notes what it was given to run.
const standIn = (name: string, more = '') =>
  `#!/bin/sh\necho "${name} $* $PRISMA_SCHEMA_ENGINE_BINARY" >> "${clone}/calls"\n${more}`

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'insyn-bootstrap-'))
  for (const folder of ['lib/commands', 'prisma', 'bin'])
    mkdirSync(join(clone, folder), { recursive: true })
  cpSync(join(root, 'lib/commands/bootstrap.mjs'), join(clone, 'lib/commands/bootstrap.mjs'))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'prisma/schema.prisma'), 'model A')
  writeFileSync(join(clone, 'node'), standIn('node', `mkdir -p "${clone}/prisma/generated"`))
  writeFileSync(
    join(clone, 'bin/npm'),
    standIn(
      'npm',
      `mkdir -p "${clone}/node_modules/.bin"; cp "${clone}/node" "${clone}/node_modules/.bin/node"`,
    ),
  )
  for (const program of ['node', 'bin/npm']) chmodSync(join(clone, program), 0o755)
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

function bootstrap(): string[] {
  rmSync(join(clone, 'calls'), { force: true })
  execFileSync(process.execPath, [join(clone, 'lib/commands/bootstrap.mjs')], {
    env: {
      ...process.env,
      PATH: `${join(clone, 'bin')}:${process.env.PATH}`,
      NODE_ENV: 'production',
    },
  })
  if (!existsSync(join(clone, 'calls'))) return []
  return readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n')
}

describe('the first step of npm start', () => {
  it('installs everything once, downloads no engine, and generates the database client', () => {
    const [install, generate, ...more] = bootstrap()
    expect(install).toMatch(
      /^npm ci --include=dev --include=optional .*\/prisma\/schema-engine\.mjs$/,
    )
    expect(generate).toMatch(/^node .*prisma\.ts generate/)
    expect(more).toEqual([])
    expect(bootstrap()).toEqual([])
  })

  it('installs again after the lock file changed, and generates again after the schema changed', () => {
    bootstrap()
    writeFileSync(join(clone, 'package-lock.json'), '{ "changed": 1 }')
    expect(bootstrap().map((call) => call.split(' ')[0])).toEqual(['npm', 'node'])
    writeFileSync(join(clone, 'prisma/schema.prisma'), 'model B')
    expect(bootstrap().map((call) => call.split(' ')[0])).toEqual(['node'])
    rmSync(join(clone, 'prisma/generated'), { recursive: true })
    expect(bootstrap().map((call) => call.split(' ')[0])).toEqual(['node'])
  })

  it('takes an installation that someone made with npm themselves', () => {
    bootstrap()
    rmSync(join(clone, 'node_modules/.installed-from'))
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{}')
    expect(bootstrap()).toEqual([])
  })
})

describe('the trial’s secrets', () => {
  it('are made once, random, and readable by their owner alone', () => {
    const made = trialSecrets(join(clone, 'a'))
    expect(trialSecrets(join(clone, 'a'))).toEqual(made)
    expect(trialSecrets(join(clone, 'b')).MASTER_KEY).not.toBe(made.MASTER_KEY)
    expect(Buffer.from(made.MASTER_KEY, 'base64')).toHaveLength(32)
    expect(statSync(join(clone, 'a', 'secrets.json')).mode & 0o777).toBe(0o600)
  })
})
