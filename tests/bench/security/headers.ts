import { adoptSettings, env } from '@/lib/env'
import { routes } from '../../support/access-rules'
import type { Measured } from '../measured'
import { withWebServer } from '../web-server'
import { type Caller, plantCase } from './access-callers'
import { pathOf } from './access-matrix'
import { faultsOverTls } from './header-faults'
import { observatoryScore } from './observatory'
import { formWith, freshNetwork, someAtATime } from './posted-form'

const best = 140

/** The address by which the portal under test believes to be reached. */
const publicUrl = 'https://portal.example'

/** What is asked for besides the routes of the build: errors, files, and what is moved. The published schema alone is for every site, and not among them. */
const besides = [
  ...['/nothing', '/en/nothing', '/%E0%A4%A', '/sv/rights', '/.well-known/nothing', '/api/nothing'],
  ...['/icon.svg', '/robots.txt', '/_next/static/chunks/nothing.js'],
  ...['/_next/image?url=%2Ficon.svg&w=64&q=75', '/api/deadline?received=x', '/en', '/en/my'],
]

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const ways: { method: string; headers: Record<string, string>; body?: string }[] = [
  { method: 'GET', headers: {} },
  { method: 'GET', headers: { RSC: '1' } },
  { method: 'HEAD', headers: {} },
  { method: 'POST', headers: form, body: 'a=b' },
  { method: 'POST', headers: { ...form, 'Next-Action': 'x'.repeat(42) }, body: 'a=b' },
  { method: 'DELETE', headers: {} },
]

/**
 * S2: the headers of every answer of a portal that is reached over https, every page and endpoint of the build in many ways by everyone, errors
 * and downloads too; every cookie that a sign-in sets; and the score of the Observatory. That no page breaks its policy is counted in the browser run.
 */
export async function benchHeaders(): Promise<Measured[]> {
  const before = env().publicUrl.href
  try {
    return await withWebServer([], measured, undefined, { PUBLIC_URL: publicUrl })
  } finally {
    adoptSettings({ PUBLIC_URL: before })
  }
}

async function measured(address: string): Promise<Measured[]> {
  const { planted, callers } = await plantCase()
  const paths = [
    ...besides,
    ...Object.values(routes).flatMap((names) => names.map((name) => pathOf(name, planted))),
  ]
  const jobs = paths.flatMap((path) =>
    callers.flatMap((caller) => ways.map((way) => ({ path, caller, way }))),
  )
  const faults = new Map<string, number>()
  const ids = new Set<string>()
  const check = async (answer: Response, what: string) => {
    await answer.arrayBuffer()
    const id = answer.headers.get('x-request-id') ?? ''
    const found = [...faultsOverTls(answer.headers), ...(ids.has(id) ? ['an id used twice'] : [])]
    ids.add(id)
    for (const fault of found.map((each) => `${each} (${what})`))
      faults.set(fault, (faults.get(fault) ?? 0) + 1)
  }
  await someAtATime(jobs, 6, async ({ path, caller, way }) => {
    const headers = { ...way.headers, ...cookieOf(caller), 'x-forwarded-for': freshNetwork() }
    const answer = await fetch(address + path, { ...way, headers, redirect: 'manual' })
    await check(answer, `${way.method} ${path}`)
  })
  const asked = await askForSignIn(address)
  const cookies = asked.headers.getSetCookie()
  await check(asked, 'POST /en/sign-in')
  const start = await fetch(`${address}/`)
  const headers = Object.fromEntries(start.headers)
  const { score } = observatoryScore({
    ...{ headers, cookies, html: await start.text(), preloaded: false },
  })
  const worst = [...faults.keys()].slice(0, 3).join('; ')
  return [
    {
      id: 'S2',
      figure: `${ids.size} answers over https to ${paths.length} paths and ${cookies.length} cookies: ${faults.size} faults${worst && `: ${worst}`}; Observatory ${score}`,
      bar: `on every answer, nothing unsafe, __Host- cookies; Observatory ≥ ${best}`,
      passed: ids.size > jobs.length && faults.size === 0 && cookies.length > 0 && score >= best,
    },
  ]
}

const cookieOf = ({ cookie }: Caller): Record<string, string> =>
  cookie ? { cookie: `__Host-insyn.session=${cookie}` } : {}

/** Asks for a sign-in mail as the form of the page does, which ties the sign-in to the browser by a cookie. */
async function askForSignIn(address: string): Promise<Response> {
  const { fields, address: to } = await formWith(`${address}/en/sign-in`, 'email')
  const body = new FormData()
  for (const [name, value] of fields)
    body.append(name, name === 'email' ? 'someone@example.com' : value)
  const { host } = new URL(publicUrl)
  const from = { 'x-forwarded-host': host, 'x-forwarded-for': freshNetwork() }
  const headers = { origin: publicUrl, ...from }
  return fetch(to, { method: 'POST', body, headers, redirect: 'manual' })
}
