import { randomUUID } from 'node:crypto'
import { type Caller, plantCase } from './access-callers'
import { inOneOrder } from './in-one-order'

type Thing = { what: string; caller: string; theirs: string; path: (id: string) => string }

/**
 * What is somebody else's, what is not there and what cannot be: asked for over the network, they are answered with the same status and the
 * same bytes, but for the address itself and what is new with every answer. Returns what differs.
 */
export async function differences(address: string): Promise<string[]> {
  const { planted, callers } = await plantCase()
  const { reference } = planted
  const { file = '', lookUp = '' } = planted.places
  const things: Thing[] = [
    ...['', '/receipt', '/write', '/withdraw', '/reopen', '/question'].map((end) => ({
      ...{ what: `a case${end}`, caller: 'another person', theirs: reference },
      path: (id: string) => `/my/requests/${id}${end}`,
    })),
    {
      ...{ what: 'a withdrawn consent', caller: 'another person', theirs: reference },
      path: (id) => `/my/consents/${id}/done`,
    },
    {
      ...{ what: 'a file, by its case', caller: 'another person', theirs: reference },
      path: (id) => `/api/requests/${id}/files/${file}`,
    },
    {
      ...{ what: 'a file, by its id', caller: 'another person', theirs: file },
      path: (id) => `/api/requests/INS-7K3F-9QXM/files/${id}`,
    },
    {
      ...{ what: 'a case at the desk', caller: 'support', theirs: reference },
      path: (id) => `/desk/${id}`,
    },
    {
      ...{ what: 'a look-up’s result', caller: 'legal', theirs: lookUp },
      path: (id) => `/support/${id}`,
    },
    {
      ...{ what: 'a task’s link', caller: 'anonymous', theirs: 'a'.repeat(43) },
      path: (token) => `/task?t=${token}`,
    },
  ]
  const found: string[] = []
  for (const { what, caller: name, theirs, path } of things) {
    const caller = callers.find((each) => each.name === name)
    if (!caller) throw new Error(`nobody is called ${name}`)
    const expected = await answer(address, path(theirs), theirs, caller)
    const status = Number(expected.split('\n')[0])
    if (status !== 404 && status !== 303) found.push(`${what}: status ${status}`)
    for (const id of ['INS-0000-0000', randomUUID(), 'garbage', 'x'.repeat(300)])
      if ((await answer(address, path(id), id, caller)) !== expected)
        found.push(`${what}: ${id} is answered otherwise`)
  }
  return found
}

/** Status, way on and body of an answer, without the id that was asked for and the nonce of its policy. */
async function answer(address: string, path: string, id: string, caller: Caller): Promise<string> {
  const headers = caller.cookie ? { cookie: `insyn.session=${caller.cookie}` } : undefined
  const response = await fetch(address + path, { headers, redirect: 'manual' })
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const body = await response.text()
  const status = String(response.status)
  const parts = [status, response.headers.get('location') ?? '', inOneOrder(body)]
  return [id, nonce ?? 'no nonce'].reduce(
    (text, each) => text.replaceAll(each, '…'),
    parts.join('\n'),
  )
}
