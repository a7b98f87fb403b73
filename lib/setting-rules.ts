import { isIP } from 'node:net'
import { z } from 'zod'

// How settings are read, whoever needs them. What is wrong is one plain sentence that says how to put it right.

/** What stands in a setting with spaces or commas between. */
export const listed = (value: string): string[] => value.split(/[\s,]+/).filter(Boolean)

/** An address with one of these protocols ("https:"). */
export const address = (name: string, protocols: string[], example: string) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    error: `${name} is no address that can be used: write it like ${example}.`,
  })

/** The address of an OpenID provider, as the provider writes it. */
export const issuer = (name: string, example: string) => address(name, ['http:', 'https:'], example)

/** The scopes asked of an OpenID provider. */
export const scopes = (name: string, example: string) =>
  z.string().refine((text) => listed(text).includes('openid'), {
    error: `${name} lacks "openid": write the scopes with spaces between, like ${example}.`,
  })

/**
 * One sentence for each setting of an OpenID provider that is missing while others are set, and for one without https: only the
 * trial's own may do without. `whole` begins with the issuer; `what` says what the set is, or where a value comes from.
 */
export function openIdProblems<Name extends string>(
  given: Partial<Record<Name, unknown>>,
  whole: readonly [Name, ...Name[]],
  { what, https, trial }: { what: string; https: string; trial: boolean },
): string[] {
  const set = whole.filter((name) => given[name])
  if (set.length === 0) return []
  const missing = whole
    .filter((name) => !given[name])
    .map((name) => `${name} is missing, and with ${set[0]} it is needed: ${what}`)
  const [name] = whole
  const url = URL.parse(String(given[name] ?? ''))
  const own = trial && url?.hostname === '127.0.0.1'
  return url?.protocol === 'http:' && !own
    ? [...missing, `${name} begins with http: use the https address of ${https}.`]
    : missing
}

/** A port by its number; `usual` says what holds without it. */
export const portNumber = (name: string, usual: string) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: (issue) =>
        `${name} is "${issue.input}", but a port is a whole number from 1 to 65535: set one, or leave ${name} out to use ${usual}.`,
    })
    .transform(Number)

/** Whether a value is an ISO 8601 duration. */
export function isDuration(value: string): boolean {
  try {
    return Boolean(Temporal.Duration.from(value))
  } catch {
    return false
  }
}

/** Whether a value is an IP address, or a range of them like 10.0.0.0/8. */
export function isAddressOrRange(value: string): boolean {
  const [host = '', bits, ...more] = value.split('/')
  const family = isIP(host)
  if (!family || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
