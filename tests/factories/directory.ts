import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll } from 'vitest'
import { beginStaffJourney, finishStaffJourney } from '@/lib/auth/staff-sso'
import { freePort } from '@/lib/commands/ports'
import { adoptSettings, env } from '@/lib/env'
import { noon } from './people'
import { aNetwork } from './sign-ins'

const client = { id: 'insyn-work', secret: 'a client secret for tests only' }

/** Someone in the company's directory. */
export type Employee = {
  subject: string
  email: string
  groups: string[]
  verified?: boolean
  amr?: string[]
}

type Directory = { issuer: string; provider: Provider; signingKey: KeyObject }

/** Starts a real OpenID provider as the company's directory for the tests of a file, and sets the portal up with it. */
export function withDirectory(): {
  running: () => Directory
  setUp: (more?: Record<string, string>) => void
} {
  let directory: Directory | undefined
  let stop = async (): Promise<void> => undefined
  const running = () => {
    if (!directory) throw new Error('no directory yet')
    return directory
  }
  const setUp = (more: Record<string, string> = {}) =>
    adoptSettings({
      STAFF_OIDC_ISSUER: running().issuer,
      STAFF_OIDC_CLIENT_ID: client.id,
      STAFF_OIDC_CLIENT_SECRET: client.secret,
      STAFF_OIDC_GROUPS: 'it=ADMIN, legal team=LEGAL, desk=SUPPORT',
      ...more,
    })
  beforeAll(async () => {
    const port = await freePort()
    const issuer = `http://127.0.0.1:${port}`
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }
    const provider = makeProvider(issuer, key)
    const server = createServer((request, response) => {
      const uid = /^\/interaction\/([\w-]+)\?as=([\w-]+)/.exec(request.url ?? '')
      if (!uid) return void provider.callback()(request, response)
      const login = { accountId: uid[2] ?? '', amr: employees.get(uid[2] ?? '')?.amr ?? ['pwd'] }
      provider.interactionFinished(request, response, { login }).catch(() => response.end())
    })
    await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle))
    stop = () =>
      new Promise((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      })
    directory = { issuer, provider, signingKey: privateKey }
    setUp()
  })
  afterAll(() => stop())
  return { running, setUp }
}

const employees = new Map<string, Employee>()

function makeProvider(issuer: string, key: object): Provider {
  const callback = new URL('/api/sso/callback', env().publicUrl).href
  return new Provider(issuer, {
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

/** A browser that has been at the directory as an employee, and brings an answer back. */
export async function anSsoAnswer(employee: Employee, now = noon) {
  employees.set(employee.subject, employee)
  const { journey, address } = await beginStaffJourney({ locale: 'sv', wayBack: null }, now)
  const params = await visit(address, employee.subject)
  const network = aNetwork()
  const finish = (changed: Partial<Parameters<typeof finishStaffJourney>[0]> = {}) =>
    finishStaffJourney({ journey, params, network, now, ...changed })
  return { journey, address, params, finish }
}

/** Signs an employee in with the directory, from beginning to end. */
export async function signInAtWork(employee: Employee, now = noon) {
  return (await anSsoAnswer(employee, now)).finish()
}

async function visit(address: string, subject: string): Promise<URLSearchParams> {
  const { origin } = new URL(address)
  const cookies = new Map<string, string>()
  let next = address
  for (let hops = 0; next.startsWith(origin) && hops < 6; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    await response.body?.cancel()
    const to = new URL(response.headers.get('location') ?? '', origin)
    next = to.pathname.startsWith('/interaction/') ? `${to.href}?as=${subject}` : to.href
  }
  return new URL(next).searchParams
}
