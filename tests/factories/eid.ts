import { afterAll, beforeAll } from 'vitest'
import { beginJourney, type EidOutcome, finishJourney } from '@/lib/auth/eid-journey'
import type { EidJourney } from '@/lib/auth/eid-sealed'
import { freePort } from '@/lib/commands/ports'
import type { TestPerson } from '@/lib/commands/test-eid-people'
import { startTestEid, type TestEid } from '@/lib/commands/test-eid-provider'
import { adoptSettings, env } from '@/lib/env'
import type { Actor } from '@/lib/rights/actor'
import { identityNumberOf } from './identity-numbers'
import { noon } from './people'
import { aNetwork } from './sign-ins'

const client = { clientId: 'insyn', clientSecret: 'a client secret for tests only' }

/** Starts a real OpenID provider for the tests of a file, and sets the portal up with it. */
export function withTestEid(): { running: () => TestEid } {
  let running: TestEid | undefined
  beforeAll(async () => {
    const callback = new URL('/api/eid/callback', env().publicUrl).href
    running = await startTestEid(await freePort(), { ...client, callback })
    setUpEid(running.issuer)
  })
  afterAll(async () => running?.stop())
  return {
    running: () => {
      if (!running) throw new Error('no provider yet')
      return running
    },
  }
}

/** Points the portal at a provider. */
export function setUpEid(issuer: string, more: Record<string, string> = {}): void {
  adoptSettings({
    EID_ISSUER: issuer,
    EID_CLIENT_ID: client.clientId,
    EID_CLIENT_SECRET: client.clientSecret,
    EID_NAME: 'Test-eID',
    ...more,
  })
}

let serial = 100

/** Someone whose Test-eID nobody has shown before, born on a date. */
export function aTestPerson(birthDate = '1985-03-27', name = 'Nils Prov'): TestPerson {
  serial += 1
  return { name, number: identityNumberOf(birthDate, serial).replace('-', '') }
}

/** What a browser does at the provider: opens its page, shows an eID, and is sent back. Returns what it brings along. */
export async function showEid(
  address: string,
  person: TestPerson | null,
): Promise<URLSearchParams> {
  const { origin } = new URL(address)
  const cookies = new Map<string, string>()
  const visit = async (path: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(path, origin), {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    await response.body?.cancel()
    return response.headers.get('location') ?? ''
  }
  const page = await visit(address)
  const form: Record<string, string> = person
    ? { person: 'typed', name: person.name, number: person.number }
    : { person: 'nobody' }
  let next = await visit(page, form)
  for (let hops = 0; next.startsWith(origin) && hops < 5; hops += 1) next = await visit(next)
  return new URL(next).searchParams
}

type Way = {
  actor?: Actor | null
  wayBack?: string | null
  now?: Temporal.Instant
}

/** A browser that has been at the provider and brings an answer back. */
export async function anAnswer(person: TestPerson | null, way: Way = {}) {
  const { actor = null, wayBack = null, now = noon } = way
  const accountId = actor?.accountId ?? null
  const { journey, address } = await beginJourney({ locale: 'sv', wayBack, accountId, now })
  const params = await showEid(address, person)
  const network = aNetwork()
  const finish = (
    changed: { params?: URLSearchParams; journey?: EidJourney | null; now?: Temporal.Instant } = {},
  ): Promise<EidOutcome> => finishJourney({ journey, params, actor, network, now, ...changed })
  return { journey, address, params, finish }
}

/** Shows an eID from beginning to end. */
export async function signInWithEid(person: TestPerson, way: Way = {}): Promise<EidOutcome> {
  return (await anAnswer(person, way)).finish()
}
