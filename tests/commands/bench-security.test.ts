import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOverTls } from '../bench/security/header-faults'
import { malformedBytes, sendBytes } from '../bench/security/malformed-bytes'
import { filesIn, requirements } from '../bench/security/requirements'
import { type Faults, faultOf, note, toldFaults } from '../bench/security/verdicts'
import { repeatable } from '../ledger/random'
import { sources } from '../support/sources'

const calm = { kind: 'form', what: 'GET /', status: 200, body: '' }

describe('what counts as a fault (S5)', () => {
  it.each([
    [{ kind: 'form', status: 500, body: '' }, 'form: 500'],
    [{ kind: 'form', status: 503, body: 'Try again in a while' }, 'form: 503'],
    [
      { kind: 'page', status: 200, body: 'x\n    at load (/app/page.js:1:1)' },
      'page: a trace of the inside',
    ],
    [{ kind: 'page', status: 404, body: 'see node_modules/pg' }, 'page: a trace of the inside'],
    [
      { kind: 'form', status: 200, body: 'Something went wrong at our end.' },
      'form: an unforeseen error',
    ],
  ])('%j', (answered, fault) => {
    expect(faultOf({ ...answered, what: 'GET /' })).toBe(fault)
  })

  it('is none that a person is told in words', () => {
    expect(faultOf({ ...calm, body: 'Write an e-mail address.' })).toBeNull()
    expect(faultOf({ ...calm, status: 0 })).toBeNull()
  })

  it('is told with the commonest first, and where it was first', () => {
    const faults: Faults = new Map()
    note(faults, { ...calm, kind: 'a', status: 500 })
    for (const what of ['PUT /b', 'PUT /c']) note(faults, { ...calm, kind: 'b', what, status: 500 })
    note(faults, calm)
    expect(toldFaults(faults)).toBe('2 × b: 500 (first: PUT /b); 1 × a: 500 (first: GET /)')
  })
})

describe('bytes on the wire', () => {
  let server: Server
  let address: URL
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume()
      response.statusCode = request.url === '/en' ? 200 : 404
      response.end('answered')
    })
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  afterAll(() => server.close())

  it('are sent as they are, of every kind, and the answer is read', async () => {
    const random = repeatable(1)
    const seen = new Map<string, Set<number>>()
    for (let count = 0; count < 400; count += 1) {
      const { kind, status } = await sendBytes(address, malformedBytes(random, address.host))
      seen.set(kind, (seen.get(kind) ?? new Set()).add(status))
    }
    expect(seen.size).toBe(11)
    expect([...(seen.get('noise') ?? [])]).toEqual([400])
    expect(seen.get('framing')?.has(400)).toBe(true)
    expect(seen.get('large head')?.has(431)).toBe(true)
    expect(seen.get('method')?.has(404)).toBe(true)
  })
})

it('has a line for each bar of the quality list', () => {
  const text = sources()
    .filter(({ path }) => path.startsWith('tests/bench/security/'))
    .map((source) => source.text)
    .join('')
  const missing = Array.from({ length: 9 }, (_, at) => `S${at + 1}`).filter(
    (id) => !new RegExp(`id: '${id}'|benchByTests\\('${id}'`).test(text),
  )
  expect(missing).toEqual([])
})

describe('headers (S2)', () => {
  const right = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-permitted-cross-domain-policies': 'none',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=63072000',
    'x-request-id': '5f0c7c4e-12ab-4cde-8f00-123456789012',
    'set-cookie': '__Host-a=b; Path=/; Secure; HttpOnly; SameSite=lax',
  }

  it('are in order as they should be', () => {
    expect(faultsOverTls(new Headers(right))).toEqual([])
  })

  it.each([
    ['x-frame-options', ''],
    ['content-security-policy', "default-src 'none'"],
    ['content-security-policy', `${right['content-security-policy']}; img-src data:`],
    ['content-security-policy', `${right['content-security-policy']}; style-src 'unsafe-inline'`],
    ['strict-transport-security', 'max-age=300'],
    ['x-request-id', ''],
    ['server', 'x'],
    ['set-cookie', 'a=b; Path=/; Secure; HttpOnly; SameSite=lax'],
    ['set-cookie', '__Host-a=b; Path=/; Secure; SameSite=lax'],
  ])('are not with %s: %s', (name, value) => {
    expect(faultsOverTls(new Headers({ ...right, [name]: value }))).toHaveLength(1)
  })
})

describe('the table of requirements (S8)', () => {
  it('is read with the files that show each', () => {
    const row =
      '| 1.2.3 | 1 | a thing | met | so: [a.test](../lib/a.test.ts), [001](decisions/001.md) |'
    expect(requirements(row)).toEqual([
      {
        id: '1.2.3',
        level: '1',
        state: 'met',
        why: 'so: [a.test](../lib/a.test.ts), [001](decisions/001.md)',
        shownBy: ['lib/a.test.ts', 'docs/decisions/001.md'],
      },
    ])
    expect(filesIn('[x](https://example.com)')).toEqual([])
  })
})
