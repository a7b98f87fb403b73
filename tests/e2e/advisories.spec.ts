import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { builtActions } from '../support/built'
import { expect, test } from './support/fixtures'
import { portal } from './support/portal'

// What advisories on the framework (2024 to 2026) have in common, asked of the built portal. Once is enough.
test.skip(
  ({ lang, javaScriptEnabled }) => lang !== 'sv' || javaScriptEnabled === false,
  'neither language nor JavaScript changes any of this: once is enough',
)

const action = (name: string) => builtActions().find((each) => each.name === name)?.id ?? ''

test('a header cannot switch the middleware off, nor open what pages guard themselves', async ({
  page,
}) => {
  const names = ['middleware', 'src/middleware', 'proxy', 'src/proxy']
  for (const name of names)
    for (const path of ['/my', '/desk', '/admin', '/en/support']) {
      const value = Array(6).fill(name).join(':')
      const headers = { 'x-middleware-subrequest': value, 'x-middleware-subrequest-id': 'x' }
      const answer = await page.request.get(path, { headers, maxRedirects: 0 })
      expect(answer.status(), `${path} with ${name}`).toBe(307)
      expect(answer.headers().location, path).toContain('/sign-in')
      expect(answer.headers()['content-security-policy'], path).toContain("'nonce-")
    }
})

test('no header turns a page into another one that a cache would keep', async ({ page }) => {
  const plain = await (await page.request.get('/rights')).text()
  const title = /<title>[^<]*/.exec(plain)?.[0] ?? 'no title'
  const odd: Record<string, string>[] = [
    { 'x-invoke-status': '500' },
    { 'x-invoke-path': '/desk', 'x-invoke-query': '%7B%7D', 'x-invoke-output': '/desk' },
    { 'x-matched-path': '/desk', 'x-now-route-matches': '1=desk' },
    { 'x-nextjs-data': '1', purpose: 'prefetch' },
    { 'x-middleware-prefetch': '1' },
    { 'next-resume': '1', 'x-prerender-revalidate': 'x' },
    { 'x-middleware-rewrite': 'https://evil.example/', 'x-middleware-next': '1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'ftp' },
  ]
  for (const headers of odd) {
    const answer = await page.request.get('/rights', { headers, maxRedirects: 0 })
    const what = JSON.stringify(headers)
    expect(answer.status(), what).toBe(200)
    // The page, or the empty object with which the framework answers a prefetch of its own.
    const body = await answer.text()
    if (body !== '{}') expect(body, what).toContain(title)
    expect(answer.headers()['cache-control'], what).toMatch(/no-store/)
    expect(answer.headers()['x-middleware-rewrite'] ?? '', what).not.toContain('evil')
  }
  // What a link fetches has an address of its own, so that no cache gives it out as the page.
  const flight = await page.request.get('/rights', { headers: { RSC: '1' }, maxRedirects: 0 })
  expect(flight.headers()['content-type'] ?? '').not.toContain('text/html')
  expect([307, 200]).toContain(flight.status())
  if (flight.status() === 200) expect(flight.headers()['cache-control']).toMatch(/no-store/)
  else expect(flight.headers().location).toContain('_rsc')
})

test('an action that redirects asks no host but its own for the page that follows', async () => {
  let asked = 0
  const other = createServer((_, response) => {
    asked += 1
    response.end('x')
  })
  await new Promise<void>((settle) => {
    other.listen(0, '127.0.0.1', settle)
  })
  const host = `127.0.0.1:${(other.address() as AddressInfo).port}`
  const { status } = await posted(action('/account/actions#signOutHere'), '["$undefined"]', {
    host,
    origin: `http://${host}`,
    'x-forwarded-host': host,
  })
  expect([200, 303, 500]).toContain(status)
  expect(asked).toBe(0)
  other.close()
})

test('an action gives away no source, and runs nothing that is sent to it', async ({ page }) => {
  const id = action('/sign-in/actions#ask')
  const made = String(4391 * 4397)
  const gadget = JSON.stringify({
    // what plays a promise
    ...Object.fromEntries([['then', '$1:__proto__:then']]),
    status: 'resolved_model',
    reason: -1,
    value: JSON.stringify(Object.fromEntries([['then', '$B1']])),
    _response: {
      _prefix: 'throw Object.assign(new Error("NEXT_REDIRECT"),{digest:String(4391*4397)});',
      _chunks: '$Q2',
      _formData: { get: '$1:constructor:constructor' },
    },
  })
  const bodies: Record<string, string>[] = [
    { '0': gadget, '1': '"$@0"', '2': '[]' },
    { '0': '["$h1"]', '1': JSON.stringify({ id, bound: null }) },
    { '0': '["$F1"]', '1': JSON.stringify({ id, bound: null }) },
    { '0': '["$1:constructor:constructor"]', '1': '{}' },
    { '0': '["$1:__proto__:toString"]', '1': '[]' },
    { '0': '{"__proto__":{"role":"LEGAL"}}' },
    { '0': '["$T"]' },
    { '0': '["$Q1","$W1","$i1"]', '1': '[[1,2]]' },
  ]
  for (const multipart of bodies) {
    const answer = await page.request.post('/sign-in', {
      multipart,
      headers: { 'Next-Action': id, Origin: portal.url },
      maxRedirects: 0,
    })
    const text = await answer.text()
    expect(text, JSON.stringify(multipart)).not.toContain(made)
    expect(text).not.toMatch(/requireActor|use server|=>|function\s*\(|node_modules|\.ts:/)
  }
  const alive = await page.request.get('/api/health/ready')
  expect(alive.status()).toBe(200)
})

test('what only development needs is not there, nor anything of the build but its public files', async ({
  page,
}) => {
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await page.request.get('/')).text())?.[0]
  const paths = [
    '/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75',
    '/_next/image?url=%2Fapi%2Fhealth%2Flive&w=64&q=75',
    '/_next/data/x/my.json',
    '/_next/webpack-hmr',
    '/_next/mcp',
    '/_next/server/app-paths-manifest.json',
    '/_next/static/%2e%2e/server/server-reference-manifest.json',
    '/_next/static/..%2fserver%2fserver-reference-manifest.json',
    '/__nextjs_original-stack-frames',
    '/__nextjs_source-map?filename=x',
    '/__nextjs_launch-editor?file=package.json',
    '/__nextjs_error_feedback',
    '/.env',
    '/.data/running.json',
    '/package.json',
    `${script}.map`,
  ]
  for (const path of paths) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toMatch(/"workers"|DATABASE_URL|"dependencies"/)
  }
})

/** Posts to the sign-in page with a Host of our own choosing, which no browser and no client lets one do. */
function posted(
  id: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number }> {
  const { hostname, port } = new URL(portal.url)
  return new Promise((settle, fail) => {
    const options = { hostname, port, path: '/sign-in', method: 'POST', agent: false }
    const type = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': id }
    const sent = send({ ...options, headers: { ...type, ...headers } }, (answer) => {
      answer.resume()
      answer.on('end', () => settle({ status: answer.statusCode ?? 0 }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
