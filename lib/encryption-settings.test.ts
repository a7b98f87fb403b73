import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { leavesMachine } from './encryption-settings'
import { checkSettings, type Source } from './env'

const own = {
  DATABASE_URL: 'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=verify-full',
  SMTP_URL: 'smtps://insyn:hemligt@mail.example.com:465',
  PUBLIC_URL: 'https://rights.example.com',
  MAIL_FROM: 'privacy@example.com',
  SESSION_SECRET: 's'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
}

function problemsOf(change: Source): string[] {
  const checked = checkSettings({ ...own, ...change })
  return checked.ok ? [] : checked.problems
}

/** The setting that the one sentence begins with; none where all is well. */
function refused(change: Source): string | undefined {
  const problems = problemsOf(change)
  expect(problems.length).toBeLessThanOrEqual(1)
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ [^\n]+\.$/)
  expect(problems.join()).not.toContain('hemligt')
  return problems[0]?.split(' ')[0]
}

const clear = [
  'postgresql://insyn:hemligt@db.example.com/insyn',
  'postgresql://insyn:hemligt@10.0.0.7/insyn?sslmode=disable',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=prefer',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=require',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=require&uselibpqcompat=true',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=verify-ca',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=no-verify',
  'postgresql://insyn:hemligt@db.example.com/insyn?ssl=true',
  'postgresql://insyn:hemligt@db.example.com/insyn?sslmode=verify-full&sslmode=disable',
  'postgresql://insyn:hemligt@localhost/insyn?host=db.example.com',
  'postgresql://insyn:hemligt@127.0.0.1.example.com/insyn',
  'postgresql://insyn:hemligt@0.0.0.0/insyn',
]
const safe = [
  own.DATABASE_URL,
  'postgres://insyn:hemligt@[2001:db8::7]/insyn?sslmode=verify-full',
  'postgresql://insyn:hemligt@db.example.com/insyn?uselibpqcompat=true&sslmode=verify-full',
  'postgresql://insyn:hemligt@db.example.com/insyn?ssl=0&sslmode=verify-full&sslnegotiation=direct',
]
const here = [
  'postgresql://insyn:hemligt@localhost/insyn',
  'postgresql://insyn:hemligt@127.0.0.1:5433/insyn',
  'postgresql://insyn:hemligt@[::1]/insyn',
  'postgresql://insyn:hemligt@%2Fvar%2Frun%2Fpostgresql/insyn',
  'postgresql:///insyn?host=/var/run/postgresql',
  'postgresql:///insyn',
]

describe('a database on another machine', () => {
  it.each(clear)('is refused without a checked connection: %s', (address) => {
    expect(refused({ DATABASE_URL: address })).toBe('DATABASE_URL')
  })

  it.each(safe)('is accepted with one, and the driver checks it: %s', (address) => {
    expect(refused({ DATABASE_URL: address })).toBeUndefined()
    const { ssl } = new pg.Client({ connectionString: address })
    expect(ssl).toEqual({})
  })

  it.each(here)('is not what this is: %s', (address) => {
    expect(refused({ DATABASE_URL: address })).toBeUndefined()
  })

  it('may be named by the driver’s own variable', () => {
    const DATABASE_URL = 'postgresql:///insyn'
    expect(refused({ DATABASE_URL, PGHOST: 'db.example.com' })).toBe('DATABASE_URL')
    expect(refused({ DATABASE_URL, PGHOST: '/var/run/postgresql' })).toBeUndefined()
  })
})

describe('a mail server on another machine', () => {
  it.each([
    'smtps://mail.example.com:465/?tls.rejectUnauthorized=false',
    'smtp://mail.example.com:587/?ignoreTLS=true',
    'smtps://mail.example.com?secure=false',
  ])('is refused with options that could switch encryption off: %s', (address) => {
    expect(refused({ SMTP_URL: address })).toBe('SMTP_URL')
  })

  it('is reached by STARTTLS where the address says smtp, which one on this machine need not have', () => {
    expect(refused({ SMTP_URL: 'smtp://mail.example.com:587' })).toBeUndefined()
    expect(leavesMachine('smtp://mail.example.com:587')).toBe(true)
    expect(leavesMachine('smtp://0.0.0.0:25')).toBe(true)
    expect(refused({ SMTP_URL: 'smtp://localhost:25/?name=x' })).toBeUndefined()
    expect(leavesMachine('smtp://[::1]:25')).toBe(false)
  })
})

describe('the check of certificates', () => {
  it('cannot be switched off for the whole process', () => {
    expect(refused({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toBe('NODE_TLS_REJECT_UNAUTHORIZED')
    expect(refused({ NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toBeUndefined()
  })

  it('is no matter of the trial, where nothing leaves the machine', () => {
    const checked = checkSettings({
      INSYN_TRIAL: '1',
      DATABASE_URL: 'postgresql://x@127.0.0.1:5/x',
    })
    expect(checked.ok).toBe(true)
  })
})

describe('the virus scanner', () => {
  it.each(['127.0.0.1:3310', 'localhost:3310', '[::1]:3310', '/run/clamav/clamd.ctl'])(
    'may be on this machine: %s',
    (address) => {
      expect(refused({ CLAMD_ADDRESS: address })).toBeUndefined()
    },
  )

  it.each(['scanner.example.com:3310', '10.0.0.9:3310', 'scanner', ':3310', '127.0.0.1:99999'])(
    'is refused elsewhere, for clamd encrypts nothing, and where it cannot be: %s',
    (address) => {
      expect(refused({ CLAMD_ADDRESS: address })).toBe('CLAMD_ADDRESS')
    },
  )
})
