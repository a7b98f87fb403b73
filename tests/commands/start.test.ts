import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort, isTaken } from '@/lib/commands/ports'

const root = join(import.meta.dirname, '..', '..')
let folder: string
let other: Server | undefined

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'insyn-start-')), 'data')
})
afterEach(() => {
  other?.close()
  other = undefined
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

type Run = { code: number; words: string[]; milliseconds: number }

/** `npm start` without npm and with nothing but these settings. */
function start(settings: Record<string, string>): Promise<Run> {
  const began = performance.now()
  const { PATH, HOME } = process.env
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/commands/start.ts'],
      { cwd: root, env: { PATH, HOME, DATA_FOLDER: folder, NODE_ENV: 'test', ...settings } },
      (error, stdout, stderr) =>
        settle({
          code: error ? Number(error.code ?? 1) : 0,
          words: `${stdout}${stderr}`.trim().split('\n'),
          milliseconds: performance.now() - began,
        }),
    )
  })
}

function occupy(port: number, host: string): Promise<void> {
  return new Promise((settle, reject) => {
    other = createServer().once('error', reject)
    other.listen(port, host, () => settle())
  })
}

describe('a start that cannot go well', () => {
  it('says one sentence per wrong or missing setting, at once, and touches nothing', async () => {
    const run = await start({ PORT: 'x', SMTP_URL: 'smtp://mail.example.com', MASTER_KEY: 'short' })
    expect(run.code).toBe(1)
    expect(run.words.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'MASTER_KEY',
      'PUBLIC_URL',
      'MAIL_FROM',
      'SESSION_SECRET',
    ])
    for (const line of run.words) expect(line).toMatch(/^[A-Z_]+ .*\.$/)
    expect(run.milliseconds).toBeLessThan(2000 * slack)
    expect(existsSync(folder)).toBe(false)
  })

  it.each(['127.0.0.1', '0.0.0.0'])(
    'names a port that is taken on %s and the setting that changes it',
    async (host) => {
      const [taken, free, free2] = [await freePort(), await freePort(), await freePort()]
      await occupy(taken, host)
      const run = await start({ PORT: `${free}`, MAIL_PORT: `${free2}`, MAIL_UI_PORT: `${taken}` })
      expect(run).toMatchObject({
        code: 1,
        words: [
          `Port ${taken} is taken by another program: stop that program, or choose another port with MAIL_UI_PORT=${taken + 1}.`,
        ],
      })
      expect(existsSync(folder)).toBe(false)
    },
  )

  it('says that one’s own database does not answer, without its password', async () => {
    const [port, nowhere] = [await freePort(), await freePort()]
    const run = await start({
      PORT: `${port}`,
      DATABASE_URL: `postgresql://insyn:hemligt@127.0.0.1:${nowhere}/insyn`,
      SMTP_URL: 'smtp://127.0.0.1:25',
      PUBLIC_URL: 'https://rights.example.com',
      MAIL_FROM: 'privacy@example.com',
      SESSION_SECRET: 's'.repeat(32),
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    })
    expect(run.code).toBe(1)
    expect(run.words).toHaveLength(1)
    expect(run.words[0]).toContain(`DATABASE_URL leads to 127.0.0.1:${nowhere}/insyn`)
    expect(run.words.join()).not.toContain('hemligt')
  })
})

/** Other tests share the processors with this one; alone, a start says so in well under a second. */
const slack = 3

describe('ports', () => {
  it('are free until someone listens', async () => {
    const port = await freePort()
    expect(await isTaken(port)).toBe(false)
    await occupy(port, '::1').catch(() => occupy(port, '127.0.0.1'))
    expect(await isTaken(port)).toBe(true)
  })
})
