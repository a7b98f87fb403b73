import { z } from 'zod'
import { type EidSettings, eidProblems, eidSchema, readEid } from './eid-settings'
import { encryptionProblems } from './encryption-settings'
import { metricsSchema } from './metrics-setting'
import { missingSettings } from './missing-settings'
import { readScanner, scannerSchema, type VirusScanner } from './scanner-setting'
import {
  readSecondFactor,
  type SecondFactorSetting,
  secondFactorProblems,
  secondFactorSchema,
} from './second-factor-setting'
import { fileSetting, secretSettings, withSecretFiles } from './secret-files'
import { address, isAddressOrRange, isDuration, listed, portNumber } from './setting-rules'
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
  /** The same database as its owner, who migrates it; `databaseUrl` where one role does both. */
  migrateDatabaseUrl: string
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
  /** Whoever sends it reads `/api/metrics`; null where nobody does. */
  metricsToken: string | null
  /** The broker for eID; null where people sign in by mail alone. */
  eid: EidSettings | null
  /** The company's directory; null where staff sign in by mail alone. */
  staffSso: StaffSsoSettings | null
  /** Where files are scanned for viruses; null where they are not. */
  virusScanner: VirusScanner | null
  /** The port of the trial's Test-eID; null takes a free one. */
  eidPort: number | null
}

/** What a person has set, before the trial adds its own database, mail catcher and secrets. */
export type GivenSettings = Omit<
  Settings,
  'databaseUrl' | 'migrateDatabaseUrl' | 'smtpUrl' | 'sessionSecret' | 'masterKey'
> & {
  databaseUrl: string | null
  migrateDatabaseUrl: string | null
  smtpUrl: string | null
  sessionSecret: string | null
  masterKey: string | null
  logLevel: string | null
}

export type Source = Record<string, string | undefined>

/** What a process that serves is not told: who owns the database. */
export const servingAlone: Source = {
  MIGRATE_DATABASE_URL: undefined,
  [fileSetting('MIGRATE_DATABASE_URL')]: undefined,
}
type CheckedSettings = { ok: true; settings: GivenSettings } | { ok: false; problems: string[] }

const port = (name: string, usual: number) => portNumber(name, `${usual}`).default(usual)

const text = (rule: (value: string) => boolean, problem: string) =>
  z.string().refine(rule, { error: problem })

const isMasterKey = (value: string) =>
  /^[A-Za-z0-9+/]{43}=$/.test(value) && Buffer.from(value, 'base64').byteLength === 32

const postgres = (name: string) =>
  address(
    name,
    ['postgres:', 'postgresql:'],
    'postgresql://user:password@host:5432/database?sslmode=verify-full',
  )

const schema = z.object({
  PORT: port('PORT', 3000),
  MAIL_PORT: port('MAIL_PORT', 1025),
  MAIL_UI_PORT: port('MAIL_UI_PORT', 1080),
  DATABASE_URL: postgres('DATABASE_URL').optional(),
  MIGRATE_DATABASE_URL: postgres('MIGRATE_DATABASE_URL').optional(),
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
  ...scannerSchema,
  ...metricsSchema,
})

/**
 * Checks what a person has set, and the files of secrets that it names: the settings, or one plain English sentence
 * per problem that names the setting and how to put it right. An empty value counts as not set.
 */
export function checkSettings(source: Source): CheckedSettings {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value))
  const { given, ...files } = withSecretFiles(set)
  const trial = isTrial(given)
  const parsed = schema.safeParse(given)
  const problems = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...files.problems,
    ...(trial ? [] : [...files.open, ...missingSettings(given), ...encryptionProblems(given)]),
    ...eidProblems(given, trial),
    ...staffSsoProblems(given, trial),
    ...secondFactorProblems(given, trial),
    ...(given.MIGRATE_DATABASE_URL && !given.DATABASE_URL
      ? [
          'MIGRATE_DATABASE_URL is who migrates the database of DATABASE_URL: set that one too, or remove MIGRATE_DATABASE_URL.',
        ]
      : []),
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
    migrateDatabaseUrl: data.MIGRATE_DATABASE_URL ?? null,
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
    metricsToken: data.METRICS_TOKEN ?? null,
    secondFactor: readSecondFactor(data, trial),
    virusScanner: readScanner(data.CLAMD_ADDRESS ?? ''),
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
  for (const name of Object.keys(values)) delete process.env[fileSetting(name)]
  Object.assign(process.env, values)
  settled = undefined
}

/** The variables for a child process: this process's own and `more`. */
export function childEnvironment(more: Source = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...more } as NodeJS.ProcessEnv
}

/** The names of all settings. */
export const settingNames = [...Object.keys(schema.shape), ...secretSettings.map(fileSetting)]

/** The level below which nothing is logged; needs no other setting. */
export function logLevel(): string {
  return schema.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL).data ?? 'info'
}

function complete(source: Source): Settings {
  const checked = checkSettings(source)
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  const { databaseUrl, migrateDatabaseUrl, sessionSecret, masterKey, smtpUrl, ...settings } =
    checked.settings
  const { logLevel: _, ...rest } = settings
  if (!databaseUrl || !sessionSecret || !masterKey)
    throw new Error(
      'DATABASE_URL, SESSION_SECRET and MASTER_KEY are not set: start the portal with "npm start", or set all three.',
    )
  return {
    ...rest,
    databaseUrl,
    migrateDatabaseUrl: migrateDatabaseUrl ?? databaseUrl,
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

/** How this process runs: 'production', 'development' under the framework's own server, or 'test'. No setting: who starts it says so. */
export function runMode(): typeof process.env.NODE_ENV {
  return process.env.NODE_ENV
}
