import { describe, expect, it } from 'vitest'
import { checkSettings, type Source } from './env'

const own = {
  DATABASE_URL: 'postgresql://insyn:x@db.example.com/insyn',
  SMTP_URL: 'smtps://insyn:x@mail.example.com:465',
  PUBLIC_URL: 'https://rights.example.com',
  MAIL_FROM: 'privacy@example.com',
  SESSION_SECRET: 's'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
}
const problemsOf = (source: Source) => {
  const checked = checkSettings(source)
  return checked.ok ? [] : checked.problems
}
const settingsOf = (source: Source) => {
  const checked = checkSettings(source)
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  return checked.settings
}

describe('settings', () => {
  it('needs nothing at all for the trial', () => {
    const settings = settingsOf({})
    expect(settings).toMatchObject({
      port: 3000,
      mailPort: 1025,
      mailUiPort: 1080,
      trial: true,
      trialClock: null,
      trustedProxies: [],
      dataFolder: '.data',
    })
    expect(settings.publicUrl.origin).toBe('http://localhost:3000')
  })

  it('follows PORT in the public address, and takes an empty value for none', () => {
    expect(settingsOf({ PORT: '4100', SMTP_URL: '' }).publicUrl.origin).toBe(
      'http://localhost:4100',
    )
  })

  it('is no trial with a database or mail server of one’s own', () => {
    expect(settingsOf(own).trial).toBe(false)
    expect(settingsOf({ ...own, SMTP_URL: '' }).trial).toBe(false)
  })

  it('counts the trial’s own mark for a database on this machine only', () => {
    const mark = { INSYN_TRIAL: '1', TRIAL_CLOCK: 'P20D' }
    expect(settingsOf({ ...mark, DATABASE_URL: 'postgresql://x@127.0.0.1:5/x' }).trial).toBe(true)
    expect(problemsOf({ ...own, ...mark })).toHaveLength(1)
  })

  it('moves the clock of the trial, and of nothing else', () => {
    expect(settingsOf({ TRIAL_CLOCK: 'P20D' }).trialClock?.days).toBe(20)
    expect(problemsOf({ ...own, TRIAL_CLOCK: 'P20D' })[0]).toContain('remove DATABASE_URL')
  })

  it('says with one sentence each what is missing or wrong, and never shows a secret', () => {
    const problems = problemsOf({
      PORT: '80000',
      MAIL_PORT: 'x',
      DATABASE_URL: 'mysql://insyn:hemligt@db/insyn',
      MASTER_KEY: 'too short',
      TRUSTED_PROXIES: '10.0.0.0/8, proxy',
      TRIAL_CLOCK: 'twenty days',
    })
    for (const name of [
      'PORT',
      'MAIL_PORT',
      'DATABASE_URL',
      'MASTER_KEY',
      'TRUSTED_PROXIES',
      'TRIAL_CLOCK',
      'PUBLIC_URL',
      'MAIL_FROM',
      'SESSION_SECRET',
    ])
      expect(problems.some((problem) => problem.startsWith(`${name} `))).toBe(true)
    for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ [^\n]+\.$/)
    expect(problems.join()).not.toMatch(/hemligt|too short"/)
  })

  it('refuses one port for two things', () => {
    expect(problemsOf({ PORT: '1080' })).toEqual([
      'PORT and MAIL_UI_PORT are both 1080: give one of them another port.',
    ])
  })

  it('takes addresses and ranges as trusted proxies', () => {
    expect(settingsOf({ TRUSTED_PROXIES: '10.0.0.5, fd00::/8' }).trustedProxies).toEqual([
      '10.0.0.5',
      'fd00::/8',
    ])
    expect(problemsOf({ TRUSTED_PROXIES: '10.0.0.0/33' })).toHaveLength(1)
  })
})
