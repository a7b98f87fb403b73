import { z } from 'zod'
import { issuer, listed, openIdProblems, scopes } from './setting-rules'

/** The eID provider that people sign in with, as a person has set it. */
export type EidSettings = {
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

/** The settings of eID. The claims are those of the Swedish OpenID Connect profile; brokers often have their own. */
export const eidSchema = {
  EID_ISSUER: issuer('EID_ISSUER', 'https://broker.example.com').optional(),
  EID_CLIENT_ID: z.string().optional(),
  EID_CLIENT_SECRET: z.string().optional(),
  EID_NAME: z
    .string()
    .max(40, 'EID_NAME is too long for a button: write at most 40 characters.')
    .default('BankID'),
  EID_SCOPE: scopes('EID_SCOPE', 'openid profile').default(
    'openid profile https://id.oidc.se/scope/naturalPersonNumber',
  ),
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
  const what = 'set it to what the broker gave you.'
  return openIdProblems(given, whole, { what, https: 'the broker', trial })
}

/** eID as it is set up; null where it is not. Call it on what eidProblems found nothing wrong with. */
export function readEid(given: Given): EidSettings | null {
  const { EID_ISSUER, EID_CLIENT_ID, EID_CLIENT_SECRET } = given
  if (!EID_ISSUER || !EID_CLIENT_ID || !EID_CLIENT_SECRET) return null
  return {
    issuer: EID_ISSUER,
    clientId: EID_CLIENT_ID,
    clientSecret: EID_CLIENT_SECRET,
    name: given.EID_NAME,
    scope: listed(given.EID_SCOPE).join(' '),
    numberClaims: listed(given.EID_NUMBER_CLAIM),
    acrValues: listed(given.EID_ACR_VALUES),
  }
}
