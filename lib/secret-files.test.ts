import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkSettings, type Source } from './env'
import { fileSetting, secretSettings } from './secret-files'

const folder = mkdtempSync(join(tmpdir(), 'insyn-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const secrets: Record<(typeof secretSettings)[number], string> = {
  DATABASE_URL: 'postgresql://insyn_portal:hemligt@db.example.com/insyn?sslmode=verify-full',
  MIGRATE_DATABASE_URL: 'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=verify-full',
  SMTP_URL: 'smtps://insyn:hemligt@mail.example.com:465',
  SESSION_SECRET: 'hemligt '.repeat(5),
  MASTER_KEY: key(7),
  OTHER_MASTER_KEYS: key(8),
  EID_CLIENT_SECRET: 'hemligt',
  STAFF_OIDC_CLIENT_SECRET: 'hemligt',
  METRICS_TOKEN: 'hemligt-'.repeat(5),
}
const rest: Source = {
  PUBLIC_URL: 'https://rights.example.com',
  MAIL_FROM: 'privacy@example.com',
  EID_ISSUER: 'https://broker.example.com',
  EID_CLIENT_ID: 'insyn',
  STAFF_OIDC_ISSUER: 'https://login.example.com',
  STAFF_OIDC_CLIENT_ID: 'insyn',
  STAFF_OIDC_GROUPS: 'legal=LEGAL',
}

function kept(name: string, text: string, mode = 0o400): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

/** The settings with every secret in a file, which ends with a newline as files do. */
const inFiles = (): Source => ({
  ...rest,
  ...Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [
      fileSetting(name),
      kept(name, `${value}\n`, 0o600),
    ]),
  ),
})

function problemsOf(source: Source): string[] {
  const checked = checkSettings(source)
  return checked.ok ? [] : checked.problems
}

/** One sentence, about the setting, that tells no secret. */
function expectOne(source: Source, begins: string): void {
  const problems = problemsOf(source)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^[A-Z_]+ [^\n]+\.$/)
  expect(problems[0]?.startsWith(begins)).toBe(true)
  expect(problems.join()).not.toContain('hemligt')
}

describe('secrets in files', () => {
  it('are the same settings as in the environment', () => {
    const [inside, outside] = [inFiles(), { ...rest, ...secrets }].map(checkSettings)
    expect(inside).toEqual(outside)
    expect(inside).toMatchObject({ ok: true, settings: { trial: false } })
  })

  it('lose one newline at their end and nothing else', () => {
    const SESSION_SECRET_FILE = kept('spaced', ` ${'x'.repeat(40)} \r\n`)
    const checked = checkSettings({ ...inFiles(), SESSION_SECRET_FILE })
    expect(checked).toMatchObject({ settings: { sessionSecret: ` ${'x'.repeat(40)} ` } })
  })

  it.each(secretSettings)('and %s in the environment too is one too many', (name) => {
    expectOne({ ...inFiles(), [name]: secrets[name] }, `${name} and ${name}_FILE are both set:`)
  })

  it('must be there, and hold something', () => {
    const nowhere = join(folder, 'nowhere')
    expectOne({ ...inFiles(), MASTER_KEY_FILE: nowhere }, 'MASTER_KEY_FILE leads to a file that')
    expectOne({ ...inFiles(), MASTER_KEY_FILE: folder }, 'MASTER_KEY_FILE leads to a file that')
    const nothing = kept('nothing', '\n')
    expectOne({ ...inFiles(), MASTER_KEY_FILE: nothing }, 'MASTER_KEY_FILE leads to an empty file')
  })

  it('are checked as ever, without being told', () => {
    const MASTER_KEY_FILE = kept('short', 'hemligt\n')
    expectOne({ ...inFiles(), MASTER_KEY_FILE }, 'MASTER_KEY is not 32 bytes')
  })

  it.each([0o644, 0o404, 0o602, 0o777])('may not be open to everyone: %o', (mode) => {
    const MASTER_KEY_FILE = kept(`open-${mode}`, secrets.MASTER_KEY, mode)
    expectOne({ ...inFiles(), MASTER_KEY_FILE }, 'MASTER_KEY_FILE leads to a file that everyone')
    expect(problemsOf({ MASTER_KEY_FILE })).toEqual([])
  })

  it.each([0o400, 0o600, 0o440])('may be readable by their owner and group: %o', (mode) => {
    const MASTER_KEY_FILE = kept(`closed-${mode}`, secrets.MASTER_KEY, mode)
    expect(problemsOf({ ...inFiles(), MASTER_KEY_FILE })).toEqual([])
  })
})
