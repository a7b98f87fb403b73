import type { BuiltAction } from '../../support/built'
import type { Caller, Planted } from './access-callers'

export type Way = 'page' | 'rsc' | 'prefetch' | 'HEAD' | 'POST' | 'action'
export type Answer = { way: Way; status: number; location: string; body: string }

const headersOf = ({ cookie }: Caller): Record<string, string> =>
  cookie ? { cookie: `insyn.session=${cookie}` } : {}

/** Asks for a path as a browser, a link or a scanner does. Where the framework sends a fetch on to itself with its mark, follows. */
export async function ask(
  address: string,
  path: string,
  caller: Caller,
  way: Way,
): Promise<Answer> {
  const flight = way === 'rsc' || way === 'prefetch'
  const headers = {
    ...headersOf(caller),
    ...(flight && { RSC: '1' }),
    ...(way === 'prefetch' && { 'Next-Router-Prefetch': '1', 'Sec-Purpose': 'prefetch' }),
  }
  const method = way === 'HEAD' ? 'HEAD' : 'GET'
  const first = await fetch(address + path, { method, headers, redirect: 'manual' })
  const location = first.headers.get('location') ?? ''
  const marked = flight && location.includes('_rsc') && new URL(location, address).pathname === path
  if (!marked) return read(first, way)
  await first.arrayBuffer()
  return read(await fetch(new URL(location, address), { headers, redirect: 'manual' }), way)
}

/** What a form on the case would post, and whatever an action may look for. */
function fieldsOf({ places, reference }: Planted): Record<string, string> {
  const names = ['request', 'task', 'file', 'letter', 'lookUp', 'account']
  const ids = names.map((name) => [name, places[name] ?? ''] as const)
  return {
    ...Object.fromEntries(ids),
    ...{ request: reference, reference, id: places.id ?? '', version: '1', locale: 'sv' },
    ...{ terms: reference, term: reference, purpose: 'CALLER_ASKS', text: 'Hej', internal: 'Hej' },
    ...{
      kind: 'ERASURE',
      part: 'ERASURE',
      way: 'OTHER',
      note: 'x',
      reason: 'COMPLEX',
      submit: 'send',
    },
    ...{ messageId: crypto.randomUUID(), noteId: crypto.randomUUID(), answer: 'accept', to: 'me' },
    ...{ registrationId: crypto.randomUUID(), form: 'access', step: 'scope', scope: 'everything' },
  }
}

/** Posts to an endpoint, as a form with a file would. */
export async function postTo(
  address: string,
  path: string,
  caller: Caller,
  planted: Planted,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(planted))) body.set(name, value)
  body.set('file', new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' }), 'x.pdf')
  const headers = { ...headersOf(caller), origin: new URL(address).origin }
  const answer = await fetch(address + path, { method: 'POST', headers, body, redirect: 'manual' })
  return read(answer, 'POST')
}

/** Calls a server action by its id, past every form: as its client would, with a state and a form. */
export async function callAction(
  address: string,
  path: string,
  action: BuiltAction,
  caller: Caller,
  planted: Planted,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(planted))) body.set(`1_${name}`, value)
  body.set('0', '[{"values":{},"problems":[],"attempt":0},"$K1"]')
  const headers = {
    ...headersOf(caller),
    ...{ origin: new URL(address).origin, 'Next-Action': action.id, accept: 'text/x-component' },
  }
  const answer = await fetch(address + path, { method: 'POST', headers, body, redirect: 'manual' })
  return read(answer, 'action')
}

async function read(answer: Response, way: Way): Promise<Answer> {
  const to = answer.headers.get('x-action-redirect') ?? answer.headers.get('location') ?? ''
  return { way, status: answer.status, location: to, body: await answer.text() }
}
