import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { freePort } from '@/lib/commands/ports'
import { databaseProblem } from '@/lib/commands/preflight'
import { runPrisma } from '@/lib/commands/prisma'
import { closeDatabase, connections } from '@/lib/data/database'
import { databaseAnswers } from '@/lib/data/health'
import { adoptSettings } from '@/lib/env'
import { installQueues } from '@/lib/jobs/queues'
import { discardDatabase, type EmbeddedDatabase, startDatabase } from '@/prisma/embedded'
import { placeFor } from '@/prisma/embedded-place'
import { type Authority, authority } from '../support/certificates'

const folder = mkdtempSync(join(tmpdir(), 'insyn-tls-'))
const right = authority('The right authority')
const other = authority('Another authority')
/** A role that signs in with a certificate and has no password. */
const certified = 'by_certificate'
let server: EmbeddedDatabase

function kept(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text, { mode: 0o600 })
  return file
}

beforeAll(async () => {
  const data = join(folder, 'data')
  const { runAs } = await placeFor(data)
  const { certificate, key } = right.issue('127.0.0.1')
  const hba = `hostssl all ${certified} 127.0.0.1/32 cert\nhost all all 127.0.0.1/32 scram-sha-256\n`
  const files = [
    kept('server.pem', certificate),
    kept('server.key', key),
    kept('right.pem', right.certificate),
    kept('hba.conf', hba),
  ]
  const { uid, gid } = runAs
  if (uid !== undefined && gid !== undefined) {
    chownSync(folder, uid, gid)
    for (const file of files) chownSync(file, uid, gid)
  }
  kept('other.pem', other.certificate)
  const [ssl_cert_file = '', ssl_key_file = '', ssl_ca_file = '', hba_file = ''] = files
  const settings = { ssl: 'on', ssl_cert_file, ssl_key_file, ssl_ca_file, hba_file, fsync: 'off' }
  server = await startDatabase({ folder: data, port: await freePort(), password: 'x', settings })
  const admin = new pg.Client(server.url())
  await admin.connect()
  await admin.query(`CREATE ROLE ${certified} LOGIN`)
  await admin.end()
})
afterAll(async () => {
  await closeDatabase()
  await server.stop()
  discardDatabase(join(folder, 'data'))
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(closeDatabase)

type Way = { host?: string; trusts?: string; mode?: string; at?: string }

function address({ host, trusts, mode = 'verify-full', at = server.url() }: Way): string {
  const url = new URL(at)
  if (host) url.hostname = host
  url.searchParams.set('sslmode', mode)
  if (trusts) url.searchParams.set('sslrootcert', join(folder, `${trusts}.pem`))
  return url.href
}

/** Whether the portal reaches its database, as its health says it. */
function reaches(databaseUrl: string): Promise<boolean> {
  adoptSettings({ DATABASE_URL: databaseUrl })
  return databaseAnswers()
}

const encrypted = 'SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
const noKeys = { migrateDatabaseUrl: null, masterKey: null, otherMasterKeys: [] }

describe('a connection to the database with sslmode=verify-full', () => {
  it('is encrypted, with TLS 1.2 or newer, to a server with the right certificate', async () => {
    expect(await reaches(address({ trusts: 'right' }))).toBe(true)
    const { rows } = await connections().pool.query(encrypted)
    expect(rows).toEqual([{ ssl: true, version: expect.stringMatching(/^TLSv1\.[23]$/) }])
  })

  it.each<[string, () => Way]>([
    ['has a certificate of another authority', () => ({ trusts: 'other' })],
    ['has a certificate of no known authority', () => ({})],
    ['has another name than its certificate', () => ({ trusts: 'right', host: 'localhost' })],
    ['has no TLS', () => ({ trusts: 'right', at: inject('serverUrl') })],
  ])('is refused where the server %s, and the start says so', async (_, way) => {
    const databaseUrl = address(way())
    expect(await reaches(databaseUrl)).toBe(false)
    const [problem = ''] = await databaseProblem({ databaseUrl, ...noKeys })
    expect(problem).toMatch(/^DATABASE_URL leads to .*, which cannot be used .*certificate/)
    await expect(installQueues(databaseUrl)).rejects.toThrow()
  })

  it('says so where the file of the authority is not there', async () => {
    const [problem] = await databaseProblem({ databaseUrl: address({ trusts: 'none' }), ...noKeys })
    expect(problem).toContain('which cannot be used (ENOENT)')
  })

  it('holds for the migrations and the queues too', { timeout: 60_000 }, async () => {
    const migrate = (trusts: string) =>
      runPrisma(['migrate', 'deploy'], { databaseUrl: address({ trusts }), quiet: true })
    const { code, output } = await migrate('other')
    expect(code).not.toBe(0)
    expect(output).toContain('TLS connection')
    expect((await migrate('right')).code).toBe(0)
    await expect(installQueues(address({ trusts: 'right' }))).resolves.toBeUndefined()
  })
})

describe('a role that signs in with a certificate', () => {
  /** Whether it gets in with one for this name, or with none. */
  function getsIn(shown: { by: Authority; name: string } | null): Promise<boolean> {
    const url = new URL(address({ trusts: 'right' }))
    Object.assign(url, { username: certified, password: '' })
    if (shown) {
      const { certificate, key } = shown.by.issue(shown.name)
      url.searchParams.set('sslcert', kept('client.pem', certificate))
      url.searchParams.set('sslkey', kept('client.key', key))
    }
    return reaches(url.href)
  }

  it('needs no password', async () => {
    expect(await getsIn({ by: right, name: certified })).toBe(true)
  })

  it.each<[string, Parameters<typeof getsIn>[0]]>([
    ['none', null],
    ['one of another authority', { by: other, name: certified }],
    ['one for another role', { by: right, name: 'insyn' }],
  ])('is refused with %s', async (_, shown) => {
    expect(await getsIn(shown)).toBe(false)
  })
})
