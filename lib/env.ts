import { isIP } from 'node:net'
import { z } from 'zod'
import { type EidSettings, eidProblems, eidSchema, readEid } from './eid-settings'
import {
  readSecondFactor,
  type SecondFactorSetting,
  secondFactorProblems,
  secondFactorSchema,
} from './second-factor-setting'
import { address, listed } from './setting-rules'
import {
  readStaffSso,
  type StaffSsoSettings,
  staffSsoProblems,
  staffSsoSchema,
} from './staff-sso-settings'

/** The settings of a running process. Ports are TCP ports; secrets are never printed. */
export type Settings = {
  port: number
  mailPort: number
  mailUiPort: number
  databaseUrl: string
  smtpUrl: string
  /** Where people reach the portal; links in mails start with it. */
  publicUrl: URL
  /** The bare address that mails come from. */
  mailFrom: string
  sessionSecret: string
  /** 32 bytes as base64: what wraps every other key. */
  masterKey: string
  /** Master keys that open what they wrapped and wrap nothing: the one before, or the one to come. Base64. */
  otherMasterKeys: string[]
  /** IP addresses and CIDR ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[]
  /** How far the clock is moved; null leaves it alone. */
  trialClock: Temporal.Duration | null
  /** True where database and mail are the portal's own: demo data, demo accounts, mail catcher. */
  trial: boolean
  /** Secrets and the embedded database of the trial. */
  dataFolder: string
  secondFactor: SecondFactorSetting
  /** The broker for eID; null where people sign in by mail alone. */
  eid: EidSettings | null
  /** The company's directory; null where staff sign in by mail alone. */
  staffSso: StaffSsoSettings | null
  /** The port of the trial's Test-eID; null takes a free one. */
  eidPort: number | null
}

/** What a person has set, before the trial adds its own database, mail catcher and secrets. */
export type GivenSettings = Omit<
  Settings,
  'databaseUrl' | 'smtpUrl' | 'sessionSecret' | 'masterKey'
> & {
  databaseUrl: string | null
  smtpUrl: string | null
  sessionSecret: string | null
  masterKey: string | null
  logLevel: string | null
}

export type Source = Record<string, string | undefined>
type CheckedSettings = { ok: true; settings: GivenSettings } | { ok: false; problems: string[] }

const portNumber = (name: string, usual: string) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: (issue) =>
        `${name} is "${issue.input}", but a port is a whole number from 1 to 65535: set one, or leave ${name} out to use ${usual}.`,
    })
    .transform(Number)

const port = (name: string, usual: number) => portNumber(name, `${usual}`).default(usual)

const text = (rule: (value: string) => boolean, problem: string) =>
  z.string().refine(rule, { error: problem })

const isMasterKey = (value: string) =>
  /^[A-Za-z0-9+/]{43}=$/.test(value) && Buffer.from(value, 'base64').byteLength === 32

const schema = z.object({
  PORT: port('PORT', 3000),
  MAIL_PORT: port('MAIL_PORT', 1025),
  MAIL_UI_PORT: port('MAIL_UI_PORT', 1080),
  DATABASE_URL: address(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgresql://user:password@host:5432/database',
  ).optional(),
  SMTP_URL: address('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@host:465').optional(),
  PUBLIC_URL: address('PUBLIC_URL', ['http:', 'https:'], 'https://rights.example.com').optional(),
  MAIL_FROM: text(
    (value) => z.email().safeParse(value).success,
    'MAIL_FROM is no e-mail address: write the bare address that mails come from, like privacy@example.com.',
  ).default('noreply@insyn.test'),
  SESSION_SECRET: text(
    (value) => value.length >= 32,
    'SESSION_SECRET is too short to be safe: set at least 32 random characters, for example from "openssl rand -base64 32".',
  ).optional(),
  MASTER_KEY: text(
    isMasterKey,
    'MASTER_KEY is not 32 bytes in base64: make one with "openssl rand -base64 32" and keep a copy in a safe place.',
  ).optional(),
  OTHER_MASTER_KEYS: z
    .string()
    .default('')
    .transform(listed)
    .refine((list) => list.every(isMasterKey), {
      error:
        'OTHER_MASTER_KEYS holds something that is not 32 bytes in base64: write the master keys that may still open, with commas between.',
    }),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(listed)
    .refine((list) => list.every(isAddressOrRange), {
      error:
        'TRUSTED_PROXIES holds something that is no IP address or range: write them with commas between, like 10.0.0.5, 192.168.0.0/16.',
    }),
  TRIAL_CLOCK: z
    .string()
    .refine(isDuration, {
      error:
        'TRIAL_CLOCK is no ISO 8601 duration: write how far the clock is moved, like P20D for twenty days ahead.',
    })
    .transform((value) => Temporal.Duration.from(value))
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent: set one of them.',
    })
    .optional(),
  DATA_FOLDER: z.string().default('.data'),
  EID_PORT: portNumber('EID_PORT', 'a free one').optional(),
  ...eidSchema,
  ...staffSsoSchema,
  ...secondFactorSchema,
})

/**
 * Checks what a person has set, without reading anything else: the settings, or one plain English sentence
 * per problem that names the setting and how to put it right. An empty value counts as not set.
 */
export function checkSettings(source: Source): CheckedSettings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value))
  const trial = isTrial(given)
  const parsed = schema.safeParse(given)
  const problems = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...(trial ? [] : missingSettings(given)),
    ...eidProblems(given, trial),
    ...staffSsoProblems(given, trial),
    ...secondFactorProblems(given, trial),
    ...(given.TRIAL_CLOCK && given.DATABASE_URL && !trial
      ? [
          'TRIAL_CLOCK moves the clock of the trial only: remove it, or remove DATABASE_URL to use the trial database.',
        ]
      : []),
  ]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { data } = parsed
  const settings: GivenSettings = {
    port: data.PORT,
    mailPort: data.MAIL_PORT,
    mailUiPort: data.MAIL_UI_PORT,
    databaseUrl: data.DATABASE_URL ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    publicUrl: new URL(data.PUBLIC_URL ?? `http://localhost:${data.PORT}`),
    mailFrom: data.MAIL_FROM,
    sessionSecret: data.SESSION_SECRET ?? null,
    masterKey: data.MASTER_KEY ?? null,
    otherMasterKeys: data.OTHER_MASTER_KEYS,
    trustedProxies: data.TRUSTED_PROXIES,
    trialClock: data.TRIAL_CLOCK ?? null,
    trial,
    dataFolder: data.DATA_FOLDER,
    eid: readEid(data),
    staffSso: readStaffSso(data),
    secondFactor: readSecondFactor(data, trial),
    eidPort: data.EID_PORT ?? null,
    logLevel: data.LOG_LEVEL ?? null,
  }
  return samePorts(settings) ?? { ok: true, settings }
}

let settled: Settings | undefined

/**
 * The settings of this process, read once, at the first call. A process that lacks something was not started
 * by `npm start` (or its test setup): the error says what is missing.
 */
export function env(): Settings {
  settled ??= complete(process.env)
  return settled
}

/** What a person has set for this command, checked; used before the trial's own parts exist. */
export function givenSettings(): CheckedSettings {
  return checkSettings(process.env)
}

/** Adds settings for this process and its children, for example those of the embedded database. */
export function adoptSettings(values: Record<string, string>): void {
  Object.assign(process.env, values)
  settled = undefined
}

/** The variables for a child process: this process's own and `more`. */
export function childEnvironment(more: Source = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...more } as NodeJS.ProcessEnv
}

/** The level below which nothing is logged; needs no other setting. */
export function logLevel(): string {
  return schema.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL).data ?? 'info'
}

function complete(source: Source): Settings {
  const checked = checkSettings(source)
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  const { databaseUrl, sessionSecret, masterKey, smtpUrl, logLevel: _, ...rest } = checked.settings
  if (!databaseUrl || !sessionSecret || !masterKey)
    throw new Error(
      'DATABASE_URL, SESSION_SECRET and MASTER_KEY are not set: start the portal with "npm start", or set all three.',
    )
  return {
    ...rest,
    databaseUrl,
    sessionSecret,
    masterKey,
    smtpUrl: smtpUrl ?? `smtp://127.0.0.1:${rest.mailPort}`,
  }
}

/** `npm start` marks its children with INSYN_TRIAL; the mark counts for a database on this machine only. */
function isTrial(given: Source): boolean {
  if (!given.DATABASE_URL && !given.SMTP_URL) return true
  if (given.INSYN_TRIAL !== '1' || !given.DATABASE_URL) return false
  return URL.parse(given.DATABASE_URL)?.hostname === '127.0.0.1'
}

function missingSettings(given: Source): string[] {
  const needed = {
    PUBLIC_URL: 'the address people reach the portal at, like https://rights.example.com',
    MAIL_FROM: 'the address that mails come from, like privacy@example.com',
    SESSION_SECRET: 'at least 32 random characters, for example from "openssl rand -base64 32"',
    MASTER_KEY: '32 random bytes in base64, from "openssl rand -base64 32"',
  }
  return Object.entries(needed)
    .filter(([name]) => !given[name])
    .map(
      ([name, what]) =>
        `${name} is missing, and with your own DATABASE_URL or SMTP_URL it is needed: set it to ${what}.`,
    )
}

function samePorts(settings: GivenSettings): CheckedSettings | null {
  const used = [
    ['PORT', settings.port],
    ...(settings.smtpUrl
      ? []
      : [
          ['MAIL_PORT', settings.mailPort],
          ['MAIL_UI_PORT', settings.mailUiPort],
        ]),
    ...(settings.eidPort ? [['EID_PORT', settings.eidPort]] : []),
  ] as [string, number][]
  const problems = used.flatMap(([name, value], index) =>
    used
      .slice(index + 1)
      .filter(([, other]) => other === value)
      .map(([other]) => `${name} and ${other} are both ${value}: give one of them another port.`),
  )
  return problems.length > 0 ? { ok: false, problems } : null
}

function isDuration(value: string): boolean {
  try {
    return Boolean(Temporal.Duration.from(value))
  } catch {
    return false
  }
}

function isAddressOrRange(value: string): boolean {
  const [host = '', bits, ...more] = value.split('/')
  const family = isIP(host)
  if (!family || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
