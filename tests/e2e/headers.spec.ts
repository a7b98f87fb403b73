import { contentSecurityPolicy } from '@/lib/web/content-security-policy'
import { strictTransport } from '@/lib/web/security-headers'
import { headerFaults } from '../bench/security/header-faults'
import { observatoryScore } from '../bench/security/observatory'
import { expect, test } from './support/fixtures'
import { fileRequest } from './support/people'
import { besideThePortal } from './support/portal'

// None of this differs with language or JavaScript: once is enough.
test.skip(
  ({ lang, javaScriptEnabled }) => lang !== 'sv' || javaScriptEnabled === false,
  'neither language nor JavaScript changes any of this: once is enough',
)

type Asked = {
  path: string
  status: number
  method?: string
  page?: true
  send?: Record<string, string>
}

test('every answer carries the security headers and an id, and every page a policy without holes', async ({
  page,
  context,
  at,
}) => {
  const { reference } = await fileRequest(page, context, at)
  const script = (await (await page.request.get('/')).text()).match(
    /\/_next\/static\/[^"]+\.js/,
  )?.[0]
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const walk: Asked[] = [
    ...[at('/'), at('/start'), at('/my'), at(`/my/requests/${reference}`), '/en/rights'].map(
      (path) => ({ path, status: 200, page: true as const }),
    ),
    { path: at('/nothing'), status: 404, page: true },
    { path: at('/my/requests/INS-0000-0000'), status: 404, page: true },
    { path: '/%E0%A4%A', status: 404, page: true },
    { path: '/desk', status: 404, page: true },
    { path: '/sv/rights', status: 307 },
    { path: at('/my'), status: 200, method: 'HEAD', page: true },
    { path: at('/my'), status: 307, page: true, send: { RSC: '1' } },
    {
      path: at('/sign-in'),
      status: 404,
      method: 'POST',
      send: { ...form, 'Next-Action': 'x'.repeat(42) },
    },
    { path: '/api/health/live', status: 200 },
    { path: '/api/nothing', status: 404 },
    { path: '/api/deadline', status: 400 },
    { path: '/api/deadline', status: 405, method: 'POST' },
    { path: '/api/health/live', status: 405, method: 'DELETE' },
    { path: '/api/csp-report', status: 204, method: 'POST' },
    { path: `/api/requests/${reference}/files/none`, status: 303 },
    { path: `/api/requests/${reference}/files/none`, status: 405, method: 'HEAD' },
    { path: '/.well-known/security.txt', status: 200 },
    { path: '/.well-known/nothing', status: 404 },
    { path: '/icon.svg', status: 200 },
    { path: '/robots.txt', status: 200 },
    { path: script ?? 'no script', status: 200 },
    { path: '/_next/static/chunks/nothing.js', status: 404 },
    { path: '/_next/image?url=%2Ficon.svg&w=64&q=75', status: 404 },
  ]
  const nonces = new Set<string>()
  const ids = new Set<string>()
  for (const { path, status, method = 'GET', page: isPage, send } of walk) {
    const what = `${method} ${path}`
    const answer = await page.request.fetch(path, { method, headers: send, maxRedirects: 0 })
    expect(answer.status(), what).toBe(status)
    const headers = answer.headers()
    expect(headerFaults(new Headers(headers)), what).toEqual([])
    const policy = headers['content-security-policy'] ?? ''
    ids.add(headers['x-request-id'] ?? '')
    if (!isPage) continue
    expect(policy, what).toContain('report-uri /api/csp-report; report-to csp')
    expect(headers['reporting-endpoints'], what).toBe('csp="/api/csp-report"')
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size, 'a nonce is used once').toBe(walk.filter((asked) => asked.page).length)
  expect(ids.size, 'each answer has an id of its own').toBe(walk.length)
})

test('the score of the Observatory is 140 or more, as https serves the same answers', async ({
  page,
  at,
}) => {
  besideThePortal()
  const answer = await page.request.get(at('/'))
  const policy = answer.headers()['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  const overTls = contentSecurityPolicy(nonce, { secure: true, development: false })
  expect(overTls).toBe(`${policy}; upgrade-insecure-requests`)
  const headers = {
    ...answer.headers(),
    'content-security-policy': overTls,
    'strict-transport-security': strictTransport.value,
  }
  // The cookie of a sign-in as lib/auth/cookies.test.ts finds it over https: __Host-, Secure.
  const asked = await page.request.get(at('/sign-in'))
  expect(asked.headers()['set-cookie']).toBeUndefined()
  const cookies = ['__Host-insyn.session=x; Path=/; Secure; HttpOnly; SameSite=lax']
  const scanned = { headers, cookies, html: await answer.text(), preloaded: false }
  const { score, tests } = observatoryScore(scanned)
  expect(score, JSON.stringify([...tests])).toBeGreaterThanOrEqual(140)
})

test('a client can choose neither its language header nor the way the portal sees itself', async ({
  page,
  at,
}) => {
  const answer = await page.request.get(at('/my'), {
    headers: {
      'X-Forwarded-Host': 'evil.example',
      'x-next-intl-locale': 'en',
      'X-Request-Id': 'mine',
    },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location ?? '').not.toContain('evil.example')
  expect(answer.headers()['x-request-id']).not.toBe('mine')
})

test('a report of a breach is taken, whatever it holds, and security.txt names whom to write to', async ({
  page,
}) => {
  const report = {
    'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'https://probe.example/' },
  }
  for (const data of [JSON.stringify(report), 'x', 'y'.repeat(100_000), '[{}]']) {
    const headers = { 'Content-Type': 'application/csp-report' }
    const taken = await page.request.post('/api/csp-report', { headers, data })
    expect([taken.status(), (await taken.body()).length]).toEqual([204, 0])
  }
  const text = await (await page.request.get('/.well-known/security.txt')).text()
  expect(text).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 20\d\d-/)
})
