import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'
import { listenHere } from './listening'
import { TestEidStorage } from './test-eid-storage'

/** Someone in the company's directory. */
export type Employee = {
  subject: string
  email: string
  groups: string[]
  verified?: boolean
  amr?: string[]
}

export type TestDirectory = {
  issuer: string
  provider: Provider
  /** The private key that signs its answers, for tests of forged ones. */
  signingKey: KeyObject
  /** Who works there, by subject: tests put people in. */
  employees: Map<string, Employee>
  /** What the portal is set up with to use it. */
  settings: Record<string, string>
  stop(): Promise<void>
}

const client = { id: 'insyn-work', secret: 'a client secret for tests only' }

/**
 * A real OpenID provider on this machine's own address as the company's directory, for tests alone: whoever opens its page is whom they
 * say, in the groups they say.
 */
export async function startTestDirectory(port: number, callback: string): Promise<TestDirectory> {
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }
  const employees = new Map<string, Employee>()
  const provider = makeProvider(issuer, { key, callback, employees })
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      return void provider.callback()(request, response)
    }
    signIn(provider, employees, request, response).catch(() => response.writeHead(400).end())
  })
  const stop = await listenHere(server, port)
  const settings = {
    STAFF_OIDC_ISSUER: issuer,
    STAFF_OIDC_CLIENT_ID: client.id,
    STAFF_OIDC_CLIENT_SECRET: client.secret,
    STAFF_OIDC_GROUPS: 'it=ADMIN, legal team=LEGAL, desk=SUPPORT',
  }
  return { issuer, provider, signingKey: privateKey, employees, settings, stop }
}

type Set = { key: object; callback: string; employees: Map<string, Employee> }

function makeProvider(issuer: string, { key, callback, employees }: Set): Provider {
  return new Provider(issuer, {
    adapter: TestEidStorage,
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    jwks: { keys: [key] },
    cookies: { keys: ['for tests only'] },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 300, IdToken: 300 },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => {
      const employee = employees.get(id)
      return employee && { accountId: id, claims: () => ({ sub: id, ...claimsOf(employee) }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId ?? ''
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}

function claimsOf({ email, groups, verified }: Employee) {
  return { email, groups, ...(verified === undefined ? {} : { email_verified: verified }) }
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test directory</title>
<link rel="icon" href="data:,"><h1>Test directory</h1><form method="post">
<label>Address <input name="email"></label><label>Groups, with commas between <input name="groups"></label>
<label>amr <input name="amr" value="pwd"></label><button>Sign in</button></form></html>`

/** Signs in whom the address names (`?as=`, for tests without a browser) or the form describes. */
async function signIn(
  provider: Provider,
  employees: Map<string, Employee>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const named = URL.parse(request.url ?? '', 'http://directory.invalid')?.searchParams.get('as')
  const employee = named ? employees.get(named) : await described(request)
  if (!employee) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  const { subject: accountId, amr = ['pwd'] } = employee
  employees.set(accountId, employee)
  await provider.interactionFinished(request, response, { login: { accountId, amr } })
}

async function described(request: IncomingMessage): Promise<Employee | null> {
  if (request.method !== 'POST') return null
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'))
  const email = form.get('email') ?? ''
  const list = (name: string) => (form.get(name) ?? '').split(',').map((each) => each.trim())
  return { subject: email, email, groups: list('groups'), amr: list('amr') }
}
