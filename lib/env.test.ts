import { describe, expect, it } from 'vitest'
import { checkSettings, type Source } from './env'

const own = {
  DATABASE_URL: 'postgresql://insyn:x@db.example.com/insyn?sslmode=verify-full',
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

  it('lets the second factor be put off in the trial, and nowhere else', () => {
    expect(settingsOf({}).secondFactor).toBe('offered')
    expect(settingsOf({ SECOND_FACTOR: 'required' }).secondFactor).toBe('required')
    expect(settingsOf(own).secondFactor).toBe('required')
    expect(problemsOf({ ...own, SECOND_FACTOR: 'offered' })).toEqual([
      'SECOND_FACTOR can be offered in the trial only: remove it, or remove DATABASE_URL to use the trial database.',
    ])
    expect(problemsOf({ SECOND_FACTOR: 'no' })).toHaveLength(1)
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

  it('takes master keys that open beside the one that wraps, and nothing that is none', () => {
    const [one, two] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString('base64'))
    expect(settingsOf(own).otherMasterKeys).toEqual([])
    expect(settingsOf({ ...own, OTHER_MASTER_KEYS: `${one}, ${two}` }).otherMasterKeys).toEqual([
      one,
      two,
    ])
    const problems = problemsOf({ ...own, OTHER_MASTER_KEYS: `${one},hemligt` })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^OTHER_MASTER_KEYS .*\.$/)
    expect(problems[0]).not.toContain('hemligt')
  })

  it('takes a token for the metrics that cannot be guessed, or none', () => {
    expect(settingsOf(own).metricsToken).toBeNull()
    const token = 'T'.repeat(32)
    expect(settingsOf({ ...own, METRICS_TOKEN: token }).metricsToken).toBe(token)
    for (const poor of ['hemligt', 'T'.repeat(31), `${'T'.repeat(32)} x`]) {
      const problems = problemsOf({ ...own, METRICS_TOKEN: poor })
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/^METRICS_TOKEN is too short .*\.$/)
      expect(problems[0]).not.toContain(poor)
    }
  })

  it('does not start without a key on a database of one’s own, and says so in one sentence', () => {
    const { MASTER_KEY: _, ...keyless } = own
    const problems = problemsOf(keyless)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^MASTER_KEY is missing, [^.]*: set it to 32 random bytes .*\.$/)
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

describe('the settings of eID', () => {
  const broker = {
    EID_ISSUER: 'https://broker.example.com/oidc',
    EID_CLIENT_ID: 'insyn',
    EID_CLIENT_SECRET: 'hemligt',
  }

  it('are none, or the broker’s with what is usual in Sweden', () => {
    expect(settingsOf(own).eid).toBeNull()
    expect(settingsOf({ ...own, ...broker }).eid).toEqual({
      issuer: 'https://broker.example.com/oidc',
      clientId: 'insyn',
      clientSecret: 'hemligt',
      name: 'BankID',
      scope: 'openid profile https://id.oidc.se/scope/naturalPersonNumber',
      numberClaims: [
        'https://id.oidc.se/claim/personalIdentityNumber',
        'https://id.oidc.se/claim/coordinationNumber',
      ],
      acrValues: [],
    })
    const more = { EID_NAME: 'Freja', EID_NUMBER_CLAIM: 'ssn, pnr', EID_ACR_VALUES: 'a b' }
    expect(settingsOf({ ...own, ...broker, ...more }).eid).toMatchObject({
      name: 'Freja',
      numberClaims: ['ssn', 'pnr'],
      acrValues: ['a', 'b'],
    })
  })

  it.each<[string, Source, string[]]>([
    ['one part alone', { EID_ISSUER: broker.EID_ISSUER }, ['EID_CLIENT_ID', 'EID_CLIENT_SECRET']],
    ['no issuer', { EID_CLIENT_ID: 'x', EID_CLIENT_SECRET: 'y' }, ['EID_ISSUER']],
    ['no address', { ...broker, EID_ISSUER: 'broker' }, ['EID_ISSUER']],
    ['no https', { ...broker, EID_ISSUER: 'http://broker.example.com' }, ['EID_ISSUER']],
    [
      'the trial’s own provider',
      { ...broker, EID_ISSUER: 'http://127.0.0.1:4000' },
      ['EID_ISSUER'],
    ],
    ['no openid', { ...broker, EID_SCOPE: 'profile' }, ['EID_SCOPE']],
    ['a long name', { ...broker, EID_NAME: 'x'.repeat(41) }, ['EID_NAME']],
  ])('with %s are refused outside the trial, without telling a secret', (_, source, names) => {
    const problems = problemsOf({ ...own, ...source })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(names)
    expect(problems.join()).not.toContain('hemligt')
  })

  it('may name the trial’s own provider in the trial, and no other without https', () => {
    expect(settingsOf({ ...broker, EID_ISSUER: 'http://127.0.0.1:4000' }).eid?.name).toBe('BankID')
    expect(problemsOf({ ...broker, EID_ISSUER: 'http://10.0.0.1:4000' })).toHaveLength(1)
    expect(settingsOf({ EID_PORT: '4001' }).eidPort).toBe(4001)
    expect(settingsOf({}).eidPort).toBeNull()
    expect(problemsOf({ EID_PORT: '3000' })).toHaveLength(1)
  })
})

describe('the settings of single sign-on for staff', () => {
  const directory = {
    STAFF_OIDC_ISSUER: 'https://login.example.com/tenant',
    STAFF_OIDC_CLIENT_ID: 'insyn',
    STAFF_OIDC_CLIENT_SECRET: 'hemligt',
    STAFF_OIDC_GROUPS: 'CN=Legal team=LEGAL, it=ADMIN,',
  }

  it('are none, or the directory with its groups in their order', () => {
    expect(settingsOf(own).staffSso).toBeNull()
    expect(settingsOf({ ...own, ...directory }).staffSso).toEqual({
      issuer: 'https://login.example.com/tenant',
      clientId: 'insyn',
      clientSecret: 'hemligt',
      name: 'login.example.com',
      scope: 'openid email profile',
      groupClaim: 'groups',
      groups: [
        { group: 'CN=Legal team', role: 'LEGAL' },
        { group: 'it', role: 'ADMIN' },
      ],
      secondFactor: [],
    })
  })

  const { STAFF_OIDC_GROUPS: _, ...groupless } = directory
  it.each<[string, Source, string[]]>([
    ['no groups', groupless, ['STAFF_OIDC_GROUPS']],
    [
      'a role that there is not',
      { ...directory, STAFF_OIDC_GROUPS: 'it=BOSS' },
      ['STAFF_OIDC_GROUPS'],
    ],
    [
      'a person’s role',
      { ...directory, STAFF_OIDC_GROUPS: 'it=DATA_SUBJECT' },
      ['STAFF_OIDC_GROUPS'],
    ],
    [
      'a group without a name',
      { ...directory, STAFF_OIDC_GROUPS: '=ADMIN' },
      ['STAFF_OIDC_GROUPS'],
    ],
    [
      'no https',
      { ...directory, STAFF_OIDC_ISSUER: 'http://login.example.com' },
      ['STAFF_OIDC_ISSUER'],
    ],
    ['no openid', { ...directory, STAFF_OIDC_SCOPE: 'email' }, ['STAFF_OIDC_SCOPE']],
  ])('with %s are refused outside the trial, without telling a secret', (_, source, names) => {
    const problems = problemsOf({ ...own, ...source })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(names)
    expect(problems.join()).not.toContain('hemligt')
  })
})
