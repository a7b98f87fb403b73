import { now } from '@/lib/clock'
import type { Actor } from '@/lib/rights/actor'
import { anAccount, aPerson } from '../../factories/people'
import { fileAccess } from '../../factories/requests'
import type { Random } from '../../ledger/random'
import { aNastyPart, aNastyValue } from './nasty-values'
import { formsOf, freshNetwork, headersOf, type PageForm, sessionCookieOf } from './posted-form'
import type { Answered } from './verdicts'

/** Someone who sends malformed requests: in a role, with pages and endpoints that this role reaches. */
type Sender = { actor: Actor | null; pages: string[]; reference: string }

/** Requests that this many times use one session: some of them sign it out. */
const requestsOfSession = 25

const open = [
  '/sign-in',
  '/sign-in/check',
  '/sign-in/confirm?t=x',
  '/guardian',
  '/guardian/confirm?t=x',
]
const persons = ['/my', '/my/profile', '/my/consents', '/my/requests/new', '/welcome']
const forms = ['access', 'erasure', 'rectification', 'objection', 'restriction', 'other']

/** A stranger, two people and one of each kind of staff, with what they can reach. */
export async function senders(): Promise<Sender[]> {
  const person = await aPerson({ now: now() })
  const reference = await fileAccess(person, now())
  const ofCase = ['', '/withdraw', '/write', '/reopen', '/question']
  const my = ofCase.map((rest) => `/my/requests/${reference}${rest}`)
  const steps = forms.flatMap((form) =>
    ['', '/scope', '/check', '/what'].map((step) => `/my/requests/new/${form}${step}`),
  )
  const desk = [
    '',
    '/answer',
    '/decide',
    '/extend',
    '/fee',
    '/send',
    '/ask/identity',
    '/ask/clarification',
    '/write',
    '/tasks/collect',
  ]
  const pages = [
    '/desk',
    '/desk/register',
    '/desk/lines',
    '/desk/reports',
    ...desk.map((rest) => `/desk/${reference}${rest}`),
  ]
  return [
    { actor: null, pages: [...open, '/task?t=x', '/', '/deadline'], reference },
    { actor: person, pages: [...persons, ...my, ...steps], reference },
    { actor: await anAccount('DATA_SUBJECT'), pages: ['/welcome', '/my'], reference },
    { actor: await anAccount('LEGAL'), pages, reference },
    { actor: await anAccount('SUPPORT'), pages: ['/support', '/support/take-down'], reference },
    { actor: await anAccount('ADMIN'), pages: ['/admin', '/desk'], reference },
  ]
}

/** Sends so many requests that know the portal's addresses, forms and endpoints and break one thing or several in them. */
export async function sendMalformed(
  address: string,
  sender: Sender,
  random: Random,
  count: number,
  judge: (answered: Answered) => void,
): Promise<void> {
  for (let sent = 0; sent < count; sent += requestsOfSession) {
    const asker = {
      network: freshNetwork(),
      ...(sender.actor ? { cookie: await sessionCookieOf(sender.actor) } : {}),
    }
    const page = `${address}/en${random.pick(sender.pages)}`
    const found = await formsOf(page, asker)
    for (let at = sent; at < Math.min(count, sent + requestsOfSession); at += 1) {
      const form = found.length > 0 && random.below(3) > 0 ? random.pick(found) : null
      const request = form
        ? brokenForm(form, random)
        : random.pick([endpoint, action, query])(address, page, sender, random)
      judge(await answerTo(request, { ...headersOf(asker), ...request.headers }))
    }
  }
}

type Made = {
  kind: string
  url: string
  method: string
  headers: Record<string, string>
  body?: FormData | string
}

/** Status 0 where the server closed the connection instead of answering. */
async function answerTo(
  { kind, url, method, body }: Made,
  headers: Record<string, string>,
): Promise<Answered> {
  const what = `${method} ${new URL(url).pathname}`
  try {
    const init = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) }
    const answer = await fetch(url, init as RequestInit)
    const location = answer.headers.get('location') ?? ''
    return { kind, what, status: answer.status, body: `${location}\n${await answer.text()}` }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { kind, what, status: 0, body: '' }
  }
}

/** A form with fields changed, left out, doubled, or a file where a text belongs. */
function brokenForm({ address, fields }: PageForm, random: Random): Made {
  const body = new FormData()
  const broken = random.below(fields.length + 1)
  let kind = 'form'
  for (const [at, [name, value]] of fields.entries()) {
    const how = at === broken || random.below(4) === 0 ? random.below(6) : -1
    // What the framework put into the form for itself is read before any code of ours.
    if (how >= 0 && name.startsWith('$ACTION')) kind = 'fields of the framework'
    if (how === 0) continue
    if (how === 1) body.append(name, value)
    if (how === 2) body.append(name, new Blob([aNastyValue(random)]), aNastyValue(random))
    else body.append(how === 3 ? aNastyValue(random) : name, how >= 3 ? aNastyValue(random) : value)
  }
  const origin = new URL(address).origin
  return { kind, url: address, method: 'POST', headers: { origin }, body }
}

function endpoint(address: string, _: string, { reference }: Sender, random: Random): Made {
  const part = () => random.pick([reference, 'access', 'INS-0000-0000', aNastyPart(random)])
  const path = random.pick([
    () =>
      `deadline?received=${aNastyPart(random)}&suspendedDays=${aNastyPart(random)}&locale=${aNastyPart(random)}`,
    () => `requests/${part()}/files/${aNastyPart(random)}?format=${aNastyPart(random)}`,
    () => `requests/${part()}/messages?locale=${aNastyPart(random)}`,
    () => `cases/${part()}/${random.pick(['files', 'messages', 'structured'])}?locale=en`,
    () => `drafts/${part()}/files`,
    () => `task/files?t=${aNastyPart(random)}`,
    () =>
      `eid/callback?state=${aNastyPart(random)}&code=${aNastyPart(random)}&iss=${aNastyPart(random)}`,
    () => `eid/start?next=${aNastyPart(random)}&locale=${aNastyPart(random)}`,
    () => `reports?from=${aNastyPart(random)}&until=${aNastyPart(random)}`,
    () => `health/${random.pick(['live', 'ready', aNastyPart(random)])}`,
  ])()
  const method = random.pick(['GET', 'POST', 'HEAD', 'PUT', 'DELETE'])
  const url = `${address}/api/${path}`
  if (method !== 'POST') return { kind: 'endpoint', url, method, headers: {} }
  const body = new FormData()
  for (let parts = random.below(4); parts > 0; parts -= 1)
    body.append(
      random.pick(['files', 'text', 'version', aNastyValue(random)]),
      new Blob([aNastyValue(random)]),
      aNastyValue(random),
    )
  return {
    kind: 'endpoint',
    url,
    method,
    headers: { origin: address },
    body: random.below(3) > 0 ? body : aNastyValue(random),
  }
}

/** A server action called as a script would, with an id that is none or arguments that are none. */
function action(address: string, page: string, _: Sender, random: Random): Made {
  const id = random.pick(['', 'x', '0'.repeat(42), '7f'.repeat(21), aNastyPart(random)])
  const body = random.pick([
    '',
    '[]',
    '[{"$$id":1}]',
    '{"a":',
    '["$F1"]',
    '[["$K1"]]',
    aNastyValue(random),
  ])
  const headers = { origin: address, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
  return { kind: 'action', url: page, method: 'POST', headers, body }
}

/** A page asked for with a query, as data or ahead of time, with headers that only the framework's own scripts send. */
function query(_: string, page: string, __: Sender, random: Random): Made {
  const names = [
    't',
    'next',
    'kind',
    'state',
    'due',
    'sort',
    'after',
    'q',
    'page',
    '_rsc',
    'again',
    'lang',
  ]
  const sign = page.includes('?') ? '&' : '?'
  const parts = Array.from(
    { length: 1 + random.below(4) },
    () => `${random.pick(names)}=${aNastyPart(random)}`,
  )
  const rsc = {
    rsc: '1',
    'next-router-state-tree': encodeURIComponent(
      random.pick(['[]', '{', '["",{}]', '["",{"children":["x",{}]}]']),
    ),
  }
  const headers = random.pick<Record<string, string>>([
    {},
    { rsc: '1' },
    rsc,
    { 'next-router-prefetch': '1', rsc: '1' },
    { 'next-url': '/x' },
  ])
  const method = random.pick(['GET', 'GET', 'HEAD'])
  return { kind: 'page', url: `${page}${sign}${parts.join('&')}`, method, headers }
}
