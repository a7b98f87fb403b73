import { afterAll, beforeAll } from 'vitest'
import { beginStaffJourney, finishStaffJourney } from '@/lib/auth/staff-sso'
import { freePort } from '@/lib/commands/ports'
import {
  type Employee,
  startTestDirectory,
  type TestDirectory,
} from '@/lib/commands/test-directory'
import { adoptSettings, env } from '@/lib/env'
import { noon } from './people'
import { aNetwork } from './sign-ins'

export type { Employee }

let directory: TestDirectory | undefined

const running = () => {
  if (!directory) throw new Error('no directory yet')
  return directory
}
const people = () => running().employees

/** Starts a real OpenID provider as the company's directory for the tests of a file, and sets the portal up with it. */
export function withDirectory(): {
  running: () => TestDirectory
  setUp: (more?: Record<string, string>) => void
} {
  const setUp = (more: Record<string, string> = {}) =>
    adoptSettings({ ...running().settings, ...more })
  beforeAll(async () => {
    const callback = new URL('/api/sso/callback', env().publicUrl).href
    directory = await startTestDirectory(await freePort(), callback)
    setUp()
  })
  afterAll(() => running().stop())
  return { running, setUp }
}

/** A browser that has been at the directory as an employee, and brings an answer back. */
export async function anSsoAnswer(employee: Employee, now = noon) {
  people().set(employee.subject, employee)
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
