import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import { toLocale } from '@/lib/i18n/locales'
import { listenHere } from './listening'
import { testEidPage } from './test-eid-page'
import { subjectOf, type TestPerson, testPeople } from './test-eid-people'
import { TestEidStorage } from './test-eid-storage'

export const numberScope = 'https://id.oidc.se/scope/naturalPersonNumber'
const personalNumber = 'https://id.oidc.se/claim/personalIdentityNumber'
const coordinationNumber = 'https://id.oidc.se/claim/coordinationNumber'

export type TestEid = {
  issuer: string
  provider: Provider
  /** The private key that signs its answers, for tests of forged ones. */
  signingKey: KeyObject
  stop(): Promise<void>
}

type Client = { clientId: string; clientSecret: string; callback: string }

/**
 * A real OpenID provider on this machine's own address, whose people are made up: whoever opens its page shows whom they like.
 * For the trial and the tests, and for nothing else.
 */
export async function startTestEid(port: number, client: Client): Promise<TestEid> {
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    alg: 'RS256',
    use: 'sig',
    kid: 'test',
  }
  const shown = new Map<string, TestPerson>()
  const provider = new Provider(issuer, configuration(client, jwk, shown))
  const server = createServer((request, response) => {
    const answered = /^\/interaction\//.test(request.url ?? '')
      ? choose(provider, shown, request, response)
      : Promise.resolve(provider.callback()(request, response))
    answered.catch(() => response.writeHead(400).end())
  })
  const stop = await listenHere(server, port)
  return { issuer, provider, signingKey: privateKey, stop }
}

function configuration(
  { clientId, clientSecret, callback }: Client,
  jwk: object,
  shown: Map<string, TestPerson>,
): Configuration {
  return {
    adapter: TestEidStorage,
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    jwks: { keys: [jwk] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      [numberScope]: [personalNumber, coordinationNumber],
    },
    // The claims stand in the ID token, as brokers have it.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
      Interaction: 600,
      Session: 600,
      Grant: 600,
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const person = shown.get(id)
      return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) }
    },
    // Nobody is asked whether the portal may know who they are: that is what they came for.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope(`openid profile ${numberScope}`)
      await grant.save()
      return grant
    },
    renderError: (ctx, { error }) => {
      ctx.type = 'text/plain'
      ctx.body = `Test-eID: ${error}`
    },
  }
}

function claimsOf({ name, number }: TestPerson) {
  const coordination = Number(number.slice(6, 8)) > 60
  return { name, [coordination ? coordinationNumber : personalNumber]: number }
}

async function choose(
  provider: Provider,
  shown: Map<string, TestPerson>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const locale = toLocale(params.ui_locales)
  const form = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : null
  if (form?.get('person') === 'nobody') {
    return provider.interactionFinished(request, response, { error: 'access_denied' })
  }
  const person = form && personIn(form)
  if (!person) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
    response.writeHead(200, headers).end(await testEidPage(locale, form !== null))
    return
  }
  const accountId = subjectOf(person)
  shown.set(accountId, person)
  return provider.interactionFinished(request, response, { login: { accountId } })
}

/** Whom the form names: one of the list, or a typed test number. The number is not checked: the portal has to. */
function personIn(form: URLSearchParams): TestPerson | null {
  const key = form.get('person') ?? ''
  const listed = Object.entries(testPeople).find(([name]) => name === key)?.[1]
  if (listed) return listed
  const number = (form.get('number') ?? '').replace(/[\s-]/g, '')
  const name = (form.get('name') ?? '').trim()
  return /^\d{12}$/.test(number) && name !== '' ? { name, number } : null
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
