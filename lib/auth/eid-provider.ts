import { type Client, custom, Issuer, type TokenSet } from 'openid-client'
import { env } from '@/lib/env'
import type { OpenIdSettings } from '@/lib/openid-settings'
import { type EidPerson, readEidPerson } from '@/lib/rights/eid'
import { Refusal } from '@/lib/rights/refusal'

custom.setHttpOptionsDefaults({ timeout: 10_000 })

/** What ties an answer of the provider to the browser that asked: kept in that browser, sealed. */
export type EidQuestion = { state: string; nonce: string; codeVerifier: string }

/** The ways of signing an answer that are accepted, the usual one first: with the provider's own key, never with a shared one or none. */
const signatures = ['RS256', 'PS256', 'ES256', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512']

let known: { settings: OpenIdSettings; client: Promise<Client> } | undefined

/** Whether people can sign in with eID here, and what it is called. */
export function eidName(): string | null {
  return env().eid?.name ?? null
}

function settings(): OpenIdSettings {
  const { eid } = env()
  if (!eid) throw new Refusal('NOT_FOUND')
  return eid
}

const callbackUrl = () => new URL('/api/eid/callback', env().publicUrl).href

/** The provider as it describes itself, asked once a process; one that did not answer is asked again the next time. */
function client(): Promise<Client> {
  const eid = settings()
  if (known?.settings === eid) return known.client
  const asked = discover(eid)
  const own = { settings: eid, client: asked }
  known = own
  asked.catch(() => {
    if (known === own) known = undefined
  })
  return asked
}

async function discover(eid: OpenIdSettings): Promise<Client> {
  const issuer = await Issuer.discover(eid.issuer)
  // Whoever answers at this address speaks for this issuer alone.
  if (issuer.metadata.issuer !== eid.issuer) throw new Error('EID_ISSUER_DIFFERS')
  const offered = listOf(issuer.metadata.id_token_signing_alg_values_supported) ?? ['RS256']
  const signature = signatures.find((name) => offered.includes(name))
  if (!signature) throw new Error('EID_SIGNATURE_UNKNOWN')
  const methods = listOf(issuer.metadata.token_endpoint_auth_methods_supported)
  const basic = !methods || methods.includes('client_secret_basic')
  const made = new issuer.Client({
    client_id: eid.clientId,
    client_secret: eid.clientSecret,
    redirect_uris: [callbackUrl()],
    response_types: ['code'],
    id_token_signed_response_alg: signature,
    token_endpoint_auth_method: basic ? 'client_secret_basic' : 'client_secret_post',
  })
  made[custom.clock_tolerance] = 30
  return made
}

function listOf(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null
}

/** Where a browser goes to show its eID. Each time anew: whoever used a shared computer before is not taken for this one. */
export async function eidAddress(
  question: { state: string; nonce: string; codeChallenge: string },
  locale: string,
): Promise<string> {
  const { scope, acrValues } = settings()
  return (await client()).authorizationUrl({
    scope,
    state: question.state,
    nonce: question.nonce,
    code_challenge: question.codeChallenge,
    code_challenge_method: 'S256',
    prompt: 'login',
    ui_locales: locale,
    ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
  })
}

/**
 * The person in an answer of the provider, once it has stood every test: the state of this browser, the issuer, the code with its
 * verifier, the signature, audience, nonce and time of the ID token. Throws whatever is wrong with it; null where
 * it shows no Swedish identity number. `today` is Stockholm's.
 */
export async function readEidAnswer(
  params: URLSearchParams,
  question: EidQuestion,
  today: Temporal.PlainDate,
): Promise<EidPerson | null> {
  const { numberClaims, acrValues } = settings()
  const at = await client()
  const { state, nonce, codeVerifier } = question
  const answer = await at.callback(callbackUrl(), Object.fromEntries(params), {
    state,
    nonce,
    code_verifier: codeVerifier,
    response_type: 'code',
  })
  const claims = answer.claims()
  if (acrValues.length > 0 && !acrValues.includes(String(claims.acr))) return null
  const person = readEidPerson(claims, numberClaims, today)
  if (person || !at.issuer.metadata.userinfo_endpoint) return person
  return readEidPerson({ ...(await more(at, answer)), ...claims }, numberClaims, today)
}

/** Some providers tell the claims only when asked once more; the answer must be about the same subject. */
function more(at: Client, answer: TokenSet): Promise<Record<string, unknown>> {
  return at.userinfo(answer)
}
