import { z } from 'zod'

/** An OpenID provider that people sign in with, as a person has set it. */
export type OpenIdSettings = {
  /** As the provider writes it, to the letter. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it, in both languages. */
  name: string
  scope: string
  /** The claims that may hold the identity number; the first that is there counts. */
  numberClaims: string[]
  /** The ways of signing in that are asked for and accepted; empty: the provider's own choice. */
  acrValues: string[]
}

const list = (value: string) => value.split(/[\s,]+/).filter(Boolean)

/** The settings of eID. The claims are those of the Swedish OpenID Connect profile; brokers often have their own. */
export const eidSchema = {
  EID_ISSUER: z
    .string()
    .refine((text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''), {
      error:
        'EID_ISSUER is no address that can be used: write it as the broker does, like https://broker.example.com.',
    })
    .optional(),
  EID_CLIENT_ID: z.string().optional(),
  EID_CLIENT_SECRET: z.string().optional(),
  EID_NAME: z
    .string()
    .max(40, 'EID_NAME is too long for a button: write at most 40 characters.')
    .default('BankID'),
  EID_SCOPE: z
    .string()
    .refine((text) => list(text).includes('openid'), {
      error: 'EID_SCOPE lacks "openid": write the scopes with spaces between, like openid profile.',
    })
    .default('openid profile https://id.oidc.se/scope/naturalPersonNumber'),
  EID_NUMBER_CLAIM: z
    .string()
    .default(
      'https://id.oidc.se/claim/personalIdentityNumber https://id.oidc.se/claim/coordinationNumber',
    ),
  EID_ACR_VALUES: z.string().default(''),
}

type Given = z.infer<z.ZodObject<typeof eidSchema>>

const whole = ['EID_ISSUER', 'EID_CLIENT_ID', 'EID_CLIENT_SECRET'] as const

/** One sentence for each part of eID that is missing, and for a provider without https outside the trial. */
export function eidProblems(given: Partial<Given>, trial: boolean): string[] {
  const set = whole.filter((name) => given[name])
  if (set.length === 0) return []
  const missing = whole
    .filter((name) => !given[name])
    .map(
      (name) =>
        `${name} is missing, and with ${set[0]} it is needed: set it to what the broker gave you.`,
    )
  const url = URL.parse(given.EID_ISSUER ?? '')
  const own = trial && url?.hostname === '127.0.0.1'
  return url?.protocol === 'http:' && !own
    ? [...missing, 'EID_ISSUER begins with http: use the https address of the broker.']
    : missing
}

/** eID as it is set up; null where it is not. Call it on what eidProblems found nothing wrong with. */
export function readEid(given: Given): OpenIdSettings | null {
  const { EID_ISSUER, EID_CLIENT_ID, EID_CLIENT_SECRET } = given
  if (!EID_ISSUER || !EID_CLIENT_ID || !EID_CLIENT_SECRET) return null
  return {
    issuer: EID_ISSUER,
    clientId: EID_CLIENT_ID,
    clientSecret: EID_CLIENT_SECRET,
    name: given.EID_NAME,
    scope: list(given.EID_SCOPE).join(' '),
    numberClaims: list(given.EID_NUMBER_CLAIM),
    acrValues: list(given.EID_ACR_VALUES),
  }
}
