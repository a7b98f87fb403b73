import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** The command with nothing but these settings: how it ended and what it said. */
function testEid(settings: Record<string, string>): Promise<{ code: number; words: string }> {
  const { PATH, HOME } = process.env
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'lib/commands/test-eid.ts'],
      { cwd: root, env: { PATH, HOME, NODE_ENV: 'test', ...settings }, timeout: 15_000 },
      (error, stdout, stderr) =>
        settle({ code: error ? Number(error.code ?? 1) : 0, words: `${stdout}${stderr}` }),
    )
  })
}

const own = {
  DATABASE_URL: 'postgresql://x@db.example.com/x?sslmode=verify-full',
  SMTP_URL: 'smtp://mail.example.com',
  PUBLIC_URL: 'https://rights.example.com',
  MAIL_FROM: 'privacy@example.com',
  SESSION_SECRET: 's'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
}
const broker = { EID_CLIENT_ID: 'insyn', EID_CLIENT_SECRET: 'x' }

it.each<[string, Record<string, string>]>([
  ['a portal of one’s own', { ...own, ...broker, EID_ISSUER: 'https://127.0.0.1:4000' }],
  ['a portal without eID', own],
  [
    'a trial that uses a real broker',
    {
      INSYN_TRIAL: '1',
      ...own,
      DATABASE_URL: 'postgresql://x@127.0.0.1:1/x',
      ...broker,
      EID_ISSUER: 'https://broker.example.com',
    },
  ],
])('Test-eID, which lets anyone be anyone, does not start beside %s', async (_, settings) => {
  const { code, words } = await testEid(settings)
  expect(code).toBe(1)
  expect(words).toContain('starts nowhere else')
})
