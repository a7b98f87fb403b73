import { connect } from 'node:net'
import { benchKnownOrNot } from '../bench/security/known-or-not'
import { benchMalformed } from '../bench/security/malformed'
import { formWith, freshNetwork } from '../bench/security/posted-form'
import { benchScanners } from '../bench/security/scanners'
import { faultOf } from '../bench/security/verdicts'
import { expect, test } from './support/fixtures'
import { signInDirectly, someAddress } from './support/people'
import { besideThePortal, portal } from './support/portal'

// The small size of `npm run bench -- security`. Neither language nor scripts matter to it.
test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name !== 'en without JavaScript', 'once is enough')
  test.setTimeout(180_000)
  besideThePortal()
})

test('scanners use no link up, one of many clicks signs in, and known addresses look like unknown ones', async () => {
  const address = portal.url
  const measured = await benchScanners({ address, visits: 60, clicks: 16 })
  expect(measured.filter(({ passed }) => !passed)).toEqual([])
  // So few say nothing about time: the full size does.
  const [same] = await benchKnownOrNot({ address, pairs: 6 })
  expect(same).toMatchObject({ id: 'S3', passed: true })
})

test('malformed requests get no 5xx and no stack trace', async () => {
  const own = ['DATA_SUBJECT', null] as const
  const measured = await benchMalformed({ address: portal.url, aware: 200, raw: 300, as: [...own] })
  expect(measured.filter(({ passed }) => !passed)).toEqual([])
})

test('what is no page cannot be had, and what is personal is not cached', async ({
  page,
  context,
}) => {
  for (const path of [
    '/.git/config',
    '/.env',
    '/package.json',
    '/server.js',
    '/.next/BUILD_ID',
    '/_next/static/',
    '/_next/static/chunks/',
    '/schemas/',
    '/api/metrics',
    '/api/debug',
  ]) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toMatch(/"dependencies"|\[core\]|Index of|DATABASE_URL/)
  }
  expect(await (await page.request.get('/api/health/live')).json()).toEqual({ status: 'live' })
  await signInDirectly(context, someAddress(), 'DATA_SUBJECT')
  const personal = await page.request.get('/en/welcome')
  expect(personal.headers()['cache-control']).toContain('no-store')
  expect(personal.headers()['x-powered-by']).toBeUndefined()
  const published = await page.request.get('/schemas/copy-1.json')
  expect(published.headers()['access-control-allow-origin']).toBe('*')
  for (const path of ['/en', '/en/welcome', '/api/deadline', '/api/health/ready']) {
    const asked = await page.request.get(path, { headers: { origin: 'https://evil.example' } })
    expect(asked.headers()['access-control-allow-origin'], path).toBeUndefined()
  }
})

test('a form from another site is refused before anything is done', async () => {
  const form = await formWith(`${portal.url}/en/sign-in`, 'email')
  const body = new FormData()
  for (const [name, value] of form.fields)
    body.append(name, name === 'email' ? someAddress() : value)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  for (const claims of foreign) {
    const headers = { ...claims, 'x-forwarded-for': freshNetwork() }
    const answer = await fetch(form.address, { method: 'POST', body, headers, redirect: 'manual' })
    expect(answer.status, JSON.stringify(claims)).toBeGreaterThanOrEqual(400)
    expect(answer.headers.getSetCookie()).toEqual([])
  }
})

test('a form larger than any of ours is refused, and tells nothing of the inside', async () => {
  const { address, fields } = await formWith(`${portal.url}/en/sign-in`, 'email')
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  body.append('more', 'x'.repeat(1_200_000))
  const headers = { origin: portal.url, 'x-forwarded-for': freshNetwork() }
  const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' })
  const { status } = answer
  const answered = { kind: 'large form', what: 'POST', status, body: await answer.text() }
  expect(status).toBeGreaterThanOrEqual(400)
  expect(faultOf(answered)).toBeNull()
})

/** What comes back for bytes that are sent as they are. */
function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(portal.url)
  return new Promise((settle) => {
    let text = ''
    const socket = connect({ host: hostname, port: Number(port) }).setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => settle(text))
    socket.end(bytes)
  })
}

test('a method that gives a request back is not there', async () => {
  const { host } = new URL(portal.url)
  const words = await answerTo(
    `TRACE /en HTTP/1.1\r\nHost: ${host}\r\nX-Secret: hemligt\r\nConnection: close\r\n\r\n`,
  )
  expect(words).not.toMatch(/^HTTP\/1\.1 2/)
  expect(words).not.toContain('hemligt')
})

test('what is no request at all is answered, with the headers of every answer', async () => {
  const { host } = new URL(portal.url)
  const none = await answerTo(`GET /en HTTP/1.1\r\nHost: ${host}\r\nno header\r\n\r\n`)
  expect(none).toMatch(/^HTTP\/1\.1 400 /)
  expect(none).toContain("default-src 'none'")
})
