import { createHash } from 'node:crypto'
import { type Client, custom, Issuer, type TokenSet } from 'openid-client'
import { env } from '@/lib/env'
import { newSecret } from './sign-in-tokens'

custom.setHttpOptionsDefaults({ timeout: 10_000 })

/** What ties an answer of a provider to the browser that asked: kept in that browser, sealed. */
export type OpenIdQuestion = { state: string; nonce: string; codeVerifier: string }

/** A provider that the portal is a client of. Settings are one object a process, so that a change of them is seen. */
export type OpenIdProvider = { issuer: string; clientId: string; clientSecret: string }

/** The ways of signing an answer that are accepted, the usual one first: with the provider's own key, never with a shared one or none. */
const signatures = ['RS256', 'PS256', 'ES256', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512']

const known = new Map<string, { provider: OpenIdProvider; client: Promise<Client> }>()

const callbackUrl = (path: string) => new URL(path, env().publicUrl).href

/** The provider as it describes itself, asked once a process; one that did not answer is asked again the next time. */
export function openIdClient(provider: OpenIdProvider, callbackPath: string): Promise<Client> {
  const asked = known.get(callbackPath)
  if (asked?.provider === provider) return asked.client
  const own = { provider, client: discover(provider, callbackPath) }
  known.set(callbackPath, own)
  own.client.catch(() => {
    if (known.get(callbackPath) === own) known.delete(callbackPath)
  })
  return own.client
}

async function discover(provider: OpenIdProvider, callbackPath: string): Promise<Client> {
  const issuer = await Issuer.discover(provider.issuer)
  // Whoever answers at this address speaks for this issuer alone.
  if (issuer.metadata.issuer !== provider.issuer) throw new Error('OPENID_ISSUER_DIFFERS')
  const offered = listOf(issuer.metadata.id_token_signing_alg_values_supported) ?? ['RS256']
  const signature = signatures.find((name) => offered.includes(name))
  if (!signature) throw new Error('OPENID_SIGNATURE_UNKNOWN')
  const methods = listOf(issuer.metadata.token_endpoint_auth_methods_supported)
  const basic = !methods || methods.includes('client_secret_basic')
  const made = new issuer.Client({
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    redirect_uris: [callbackUrl(callbackPath)],
    response_types: ['code'],
    id_token_signed_response_alg: signature,
    token_endpoint_auth_method: basic ? 'client_secret_basic' : 'client_secret_post',
  })
  made[custom.clock_tolerance] = 30
  return made
}

/** The strings of a claim or setting that is a list; null for anything else. */
export function listOf(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null
}

/** A fresh question: all of it new each time. */
export function newQuestion(): OpenIdQuestion {
  return { state: newSecret(), nonce: newSecret(), codeVerifier: newSecret() }
}

/** What the address of a provider says of a question: never the verifier itself. */
export function asked({ state, nonce, codeVerifier }: OpenIdQuestion) {
  const code_challenge = createHash('sha256').update(codeVerifier).digest('base64url')
  return { state, nonce, code_challenge, code_challenge_method: 'S256' }
}

/**
 * A provider's answer once it has stood every test: the state of this browser, the issuer, the code with its verifier, the signature,
 * audience, nonce and time of the ID token. Throws whatever is wrong with it.
 */
export async function answerOf(
  client: Client,
  callbackPath: string,
  params: URLSearchParams,
  { state, nonce, codeVerifier }: OpenIdQuestion,
): Promise<TokenSet> {
  return client.callback(callbackUrl(callbackPath), Object.fromEntries(params), {
    state,
    nonce,
    code_verifier: codeVerifier,
    response_type: 'code',
  })
}

/** Some providers tell the claims only when asked once more; the answer must be about the same subject. */
export function moreClaims(client: Client, answer: TokenSet): Promise<Record<string, unknown>> {
  return client.userinfo(answer)
}
