import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '@/lib/commands/ports'
import {
  databaseIsRunning,
  discardDatabase,
  type EmbeddedDatabase,
  startDatabase,
} from '@/prisma/embedded'
import { canReach, reachableCopy } from '@/prisma/embedded-place'
import { processLives } from '@/prisma/leftover-server'

const asRoot = process.getuid?.() === 0
const password = 'p: /@%é'
let above: string
let folder: string
let server: EmbeddedDatabase | undefined

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'insyn-embedded-'))
  chmodSync(above, 0o755)
  folder = join(above, 'data')
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  discardDatabase(folder)
  rmSync(above, { recursive: true, force: true })
})

async function start(
  settings: Record<string, string> = { fsync: 'off' },
): Promise<EmbeddedDatabase> {
  server = await startDatabase({ folder, port: await freePort(), password, settings })
  return server
}

async function ask(statement: string): Promise<unknown[]> {
  const client = new pg.Client(server?.url())
  await client.connect()
  return (await client.query(statement).finally(() => client.end())).rows
}

describe('the embedded database', () => {
  it('keeps its data from start to start and asks for the password', async () => {
    const first = await start()
    await ask('CREATE TABLE kept AS SELECT 1 AS one')
    await expect(
      new pg.Client(first.url().replace(/:[^:@]+@/, ':wrong@')).connect(),
    ).rejects.toMatchObject({ code: '28P01' })
    expect(databaseIsRunning(folder)).toBe(true)
    await first.stop()
    expect(databaseIsRunning(folder)).toBe(false)
    await start()
    expect(await ask('SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  it('has the extensions and the Swedish letters that the portal needs', async () => {
    await start()
    await ask('CREATE EXTENSION btree_gist; CREATE EXTENSION citext; CREATE EXTENSION pg_trgm')
    expect(await ask(`SELECT lower('ÅÄÖ') AS lower, 'Å'::citext = 'å' AS same`)).toEqual([
      { lower: 'åäö', same: true },
    ])
  })

  it('listens on this machine’s own address alone', async () => {
    const { port } = new URL((await start()).url())
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4')
    for (const other of others)
      expect(await answers(Number(port), other?.address ?? '')).toBe(false)
    expect(await answers(Number(port), '127.0.0.1')).toBe(true)
  })

  it('starts over the note of a server that is gone, also where its number is someone else’s now', async () => {
    await (await start()).stop()
    const data = join(reachableCopy(folder) ?? folder, 'postgres')
    for (const pid of [4_000_000, process.pid]) {
      writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n0\n5432\n\n127.0.0.1\n`)
      await (await start()).stop()
    }
    await start()
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('refuses a folder whose database a living process uses, and says which', async () => {
    await start()
    await expect(startDatabase({ folder, port: await freePort(), password })).rejects.toThrow(
      `in use by process ${process.pid}`,
    )
  })

  it('stops a server whose starter was killed, and takes the data over', async () => {
    const starter = `import { startDatabase } from ${JSON.stringify(join(import.meta.dirname, '../../prisma/embedded'))}
      void startDatabase(${JSON.stringify({ folder, port: await freePort(), password })}).then(() => process.stdout.write('up'))
      setInterval(() => undefined, 1000)`
    const file = join(above, 'starter.ts')
    writeFileSync(file, starter)
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((settle) => child.stdout.once('data', settle))
    const data = join(reachableCopy(folder) ?? folder, 'postgres')
    const orphan = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    const gone = new Promise((settle) => child.once('exit', settle))
    child.kill('SIGKILL')
    await gone
    expect(processLives(orphan)).toBe(true)
    await start()
    expect(processLives(orphan)).toBe(false)
    expect(await ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe.runIf(asRoot)(
  'the embedded database, started by root below a folder that is closed to others',
  () => {
    it('lies in a reachable folder of its own, and is found there again', async () => {
      chmodSync(above, 0o700)
      await (await start()).stop()
      const copy = reachableCopy(folder) ?? ''
      expect(existsSync(join(copy, 'postgres', 'PG_VERSION'))).toBe(true)
      expect(existsSync(join(folder, 'postgres'))).toBe(false)
      expect(statSync(join(copy, 'postgres')).mode & 0o777).toBe(0o700)
      await start()
      await ask('CREATE TABLE kept AS SELECT 1')
      expect(reachableCopy(folder)).toBe(copy)
      await server?.stop()
      server = undefined
      discardDatabase(folder)
      expect(existsSync(copy)).toBe(false)
    })

    it('knows who may enter what', () => {
      const someone = { uid: 65_534, gid: 65_534 }
      mkdirSync(folder, { mode: 0o711 })
      expect(canReach(folder, someone)).toBe(true)
      chmodSync(above, 0o700)
      expect(canReach(folder, someone)).toBe(false)
      chmodSync(above, 0o711)
      chmodSync(folder, 0o700)
      expect(canReach(folder, someone)).toBe(false)
      expect(canReach(folder, { uid: 0, gid: 0 })).toBe(true)
    })
  },
)

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (answer: boolean) => {
      socket.destroy()
      settle(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
