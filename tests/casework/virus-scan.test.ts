import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { takeInEvidence } from '@/lib/casework/requests/write-message'
import { freePort } from '@/lib/commands/ports'
import { adoptSettings } from '@/lib/env'
import type { Actor } from '@/lib/rights/actor'
import { largestFile } from '@/lib/rights/uploads'
import { files, streamed } from '@/tests/factories/files'
import { anAccount, noon } from '@/tests/factories/people'
import { refusalOf } from '@/tests/factories/refusals'
import { aFiledRequest } from '@/tests/factories/requests'
import { addData } from '@/tests/factories/structured'
import { until } from '@/tests/factories/until'
import { sql } from '@/tests/support/database'

// The harmless file that every scanner takes for a virus, in two parts: scanners look at sources too.
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
const clamd = [process.env.CLAMD_PROGRAM, '/usr/sbin/clamd'].find(
  (path) => path && existsSync(path),
)

let person: Actor
let reference: string
beforeAll(async () => {
  const filed = await aFiledRequest()
  person = filed.person
  reference = filed.reference
})
afterEach(() => adoptSettings({ CLAMD_ADDRESS: '' }))

const uploaded = (bytes: Uint8Array, name = 'intyg.csv') =>
  takeInEvidence({ actor: person, reference, name, bytes: streamed(bytes), now: noon })
const kept = async () =>
  (await sql('SELECT 1 FROM "StoredFile"')).length + (await sql('SELECT 1 FROM "FileChunk"')).length

/** Refused with this code, and nothing of it kept. */
async function expectRefused(bytes: Uint8Array, code: string): Promise<void> {
  const before = await kept()
  expect(await refusalOf(uploaded(bytes))).toBe(code)
  expect(await kept()).toBe(before)
}

// CI installs clamd; elsewhere the ways in which a scanner fails are tried alone.
describe.skipIf(!clamd)('clamd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'insyn-clamd-'))
  const ends: (() => Promise<void>)[] = []
  let address = ''
  beforeAll(async () => {
    const port = await freePort()
    address = `127.0.0.1:${port}`
    // Signatures of the test's own: nothing is fetched.
    const signature = `Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`
    writeFileSync(join(folder, 'test.ndb'), signature)
    const settings = {
      TCPSocket: port,
      TCPAddr: '127.0.0.1',
      DatabaseDirectory: folder,
      TemporaryDirectory: folder,
      Foreground: 'yes',
      ...(process.getuid?.() === 0 ? { User: 'root' } : {}),
    }
    const conf = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
    writeFileSync(join(folder, 'clamd.conf'), conf.join(''))
    const child = spawn(clamd ?? '', [`--config-file=${join(folder, 'clamd.conf')}`], {
      stdio: 'ignore',
    })
    const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
    ends.push(async () => {
      child.kill('SIGKILL')
      await ended
    })
    await until('clamd to listen', () => answers(port), 30)
  })
  afterAll(async () => {
    for (const end of ends) await end()
    rmSync(folder, { recursive: true, force: true })
  })
  const scanned = () => adoptSettings({ CLAMD_ADDRESS: address })

  it('lets files through that hold nothing', async () => {
    scanned()
    expect(await uploaded(files.pdf(), 'intyg.pdf')).toMatchObject({ name: 'intyg.pdf' })
    const large = Buffer.alloc(largestFile, 'a;b\n')
    expect(await uploaded(large)).toMatchObject({ size: largestFile })
  })

  it('has a file with a virus refused, wherever in it', async () => {
    scanned()
    await expectRefused(Buffer.from(eicar), 'FILE_INFECTED')
    const deep = Buffer.concat([Buffer.alloc(3_000_000, 'a;b\n'), Buffer.from(eicar)])
    await expectRefused(deep, 'FILE_INFECTED')
  })
})

function answers(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => settle(true))
    socket.on('error', () => settle(false))
    socket.on('connect', () => socket.end())
  })
}

describe('a scanner that gives no verdict', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })

  /** Something that listens where clamd should, and says this to every file. */
  const saying = (words: string | null) =>
    listening((socket) => {
      socket.once('data', () => (words === null ? socket.destroy() : socket.end(words)))
    })

  /** As saying(), once it has seen the whole of a file; what it was shown. */
  async function sayingAfter(words: string): Promise<() => string> {
    let shown = ''
    await listening((socket) => {
      socket.setEncoding('latin1').on('data', (piece) => {
        shown += piece
        if (shown.endsWith('\0\0\0\0')) socket.end(words)
      })
    })
    return () => shown
  }

  async function listening(answer: (socket: Socket) => void): Promise<void> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      answer(socket)
    })
    servers.push(server)
    const port = await freePort()
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
    adoptSettings({ CLAMD_ADDRESS: `127.0.0.1:${port}` })
  }

  const small = Buffer.from('a;b\n')

  it.each<[string, string | null]>([
    ['hangs up', null],
    ['says nothing', ''],
    ['is too busy', 'INSTREAM size limit exceeded. ERROR\0'],
    ['speaks of something else', 'PONG\0'],
    ['is unsure', 'stream: OK stream: ERROR\0'],
  ])('lets nothing through: one that %s', async (_, words) => {
    await saying(words)
    await expectRefused(small, 'FILE_NOT_SCANNED')
    await expectRefused(Buffer.alloc(5_000_000, 'a;b\n'), 'FILE_NOT_SCANNED')
  })

  it('lets nothing through: one that is not there', async () => {
    adoptSettings({ CLAMD_ADDRESS: `127.0.0.1:${await freePort()}` })
    await expectRefused(small, 'FILE_NOT_SCANNED')
    adoptSettings({ CLAMD_ADDRESS: '/nowhere/clamd.socket' })
    await expectRefused(small, 'FILE_NOT_SCANNED')
  })

  it('is believed when it found something', async () => {
    await saying('stream: Win.Test.EICAR_HDB-1 FOUND\0')
    await expectRefused(small, 'FILE_INFECTED')
  })

  it('is shown structured data like any other file, to the last byte', async () => {
    const work = { legal: await anAccount('LEGAL'), reference }
    const before = await kept()
    await saying(null)
    expect(await refusalOf(addData(work))).toBe('FILE_NOT_SCANNED')
    await sayingAfter('stream: Win.Test.EICAR_HDB-1 FOUND\0')
    expect(await refusalOf(addData(work))).toBe('FILE_INFECTED')
    expect(await kept()).toBe(before)
    const shown = await sayingAfter('stream: OK\0')
    const data = `${JSON.stringify({ format: 'copy-1', madeOn: '2026-11-20', CONTACT: { age: 40 } })} `
    expect(await addData(work, data)).toEqual([])
    expect(shown()).toContain(data)
    expect(await kept()).toBeGreaterThan(before)
  })

  it('is not asked where there is none', async () => {
    expect(await uploaded(small)).toMatchObject({ size: small.length })
  })
})
