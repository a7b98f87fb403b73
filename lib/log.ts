import pino from 'pino'
import { logLevel } from './env'

/** What a record may carry: ids, codes, counts, dates, and an error (its name, code and place; never its words). */
export type Fields = Record<string, unknown>

// Next loads this file once per bundle: what stands on every line is kept where all of them find it.
const shared = globalThis as { insynLogFields?: () => Fields }

/** Gives every line of this process further fields, such as the id of the request that it belongs to. */
export function onEveryLine(fields: () => Fields): void {
  shared.insynLogFields = fields
}

type Write = (event: string, fields?: Fields) => void
export type Log = Record<'debug' | 'info' | 'warn' | 'error' | 'fatal', Write>

const hidden = '[hidden]'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const time = /^(-?P[\dTWDHMSY.]+|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)$/
const plain = [
  /^[A-Z0-9_]{1,48}$/, // a code
  /^[a-z][A-Za-z0-9]*([._:-][A-Za-z0-9]+)*$/, // an event, a queue, an id
  /^INS-[0-9A-Z]{4}-[0-9A-Z]{4}$/, // a reference
  /^\/[\w[\]()./-]*$/, // a route
]
const longDigits = /\d(?:[ +-]?\d){7,}/ // an identity number, a telephone number, an account
const personal =
  /name|mail|address|phone|birth|identity|token|secret|password|subjectline|body|text|ip$/i

/**
 * Makes a log that writes one JSON line per record to `destination`. Values pass by an allow-list of shapes;
 * whatever else someone puts in, such as an e-mail address or an identity number, is written as "[hidden]".
 */
export function createLog(destination: pino.DestinationStream, level: string = logLevel()): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
  const at =
    (label: keyof Log): Write =>
    (event, fields = {}) =>
      logger[label](clean({ ...shared.insynLogFields?.(), ...fields }), event)
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  }
}

let standard: Log | undefined
const write =
  (label: keyof Log): Write =>
  (event, fields) => {
    standard ??= createLog(pino.destination({ dest: 1, sync: true }))
    standard[label](event, fields)
  }

/** The log of this process, on stdout: `log.info('request.submitted', { requestId, kind })`. */
export const log: Log = {
  debug: write('debug'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  fatal: write('fatal'),
}

/** Has this process log elsewhere from now on, for tests that read what it logs. */
export function divertLog(destination: pino.DestinationStream, level: string): void {
  standard = createLog(destination, level)
}

/** Something that was said on the console and is no error: where it was said stands in its places. */
class Said extends Error {
  override readonly name = 'Said'
}

/**
 * Has the log tell what the framework and packages say on the console of this process: a line each, with the name, the code and the place of an
 * error, or the place where it was said. Their words are left out, for they quote what somebody sent (`Unexpected token 'a', "anna@exa"...`), line
 * ends included. Warnings of Node itself are told likewise. `isTheirs` says whether the client's request may be the reason: then it is a warning.
 */
export function tellConsole(isTheirs: () => boolean): void {
  const telling =
    (level: 'warn' | 'error'): typeof console.error =>
    (...said) => {
      const error = said.find((each) => each instanceof Error) ?? new Said()
      log[level === 'error' && isTheirs() ? 'warn' : level]('console', { error })
    }
  console.error = telling('error')
  console.warn = telling('warn')
  // Node's own listener would say them on the console as if they were faults.
  process.removeAllListeners('warning')
  process.on('warning', telling('warn'))
}

/** Words for the person at the terminal who ran a command. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function clean(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        personal.test(key) && typeof value === 'string' ? hidden : cleanValue(value),
      ]),
  )
}

function cleanValue(value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Math.abs(value) < 1e8 ? value : hidden
  if (typeof value === 'bigint') return cleanValue(Number(value))
  if (typeof value === 'string') return isPlain(value) ? value : hidden
  if (value instanceof Error) return cleanError(value)
  if (Array.isArray(value)) return value.slice(0, 50).map(cleanValue)
  return hidden
}

function isPlain(value: string): boolean {
  if (uuid.test(value) || time.test(value)) return true
  if (value.length > 64 || longDigits.test(value) || /[A-Za-z0-9]{31}/.test(value)) return false
  return value === '' || plain.some((shape) => shape.test(value))
}

const place = /^\s+at (?:[^"@]|\/@)+(?::\d+:\d+\)?|\(<anonymous>\))$/

/** An error's message may quote a row or a form, also lines that look like places: only its name, code and places are written. */
function cleanError(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown }
  const { message, stack = '' } = error
  const places = stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .filter((line) => place.test(line))
    .slice(0, 6)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/file:\/\//, ''),
    )
  return {
    name: /^\w+$/.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code: cleanValue(code) }),
    places,
    ...(error.cause instanceof Error ? { cause: cleanError(error.cause) } : {}),
  }
}
