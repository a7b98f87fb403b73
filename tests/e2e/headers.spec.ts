import { expect, test } from './support/fixtures'
import { fileRequest } from './support/people'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('every answer carries the security headers, and every page a policy without holes', async ({
  page,
  context,
  at,
}) => {
  const { reference } = await fileRequest(page, context, at)
  const pages = [
    '/',
    '/sign-in',
    '/my',
    `/my/requests/${reference}`,
    '/nothing',
    '/my/requests/INS-0000-0000',
  ]
  const nonces = new Set<string>()
  for (const path of [...pages.map(at), '/api/health/live', '/api/nothing', '/icon.svg']) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    for (const [name, value] of Object.entries(always)) {
      expect(answer.headers()[name], `${name} of ${path}`).toBe(value)
    }
    if (!path.startsWith('/api') && !path.endsWith('.svg')) {
      const policy = answer.headers()['content-security-policy'] ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toContain('unsafe')
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    }
  }
  expect(nonces.size, 'a nonce is used once').toBe(pages.length)
})

test('a client can choose neither its language header nor the way the portal sees itself', async ({
  page,
  at,
  lang,
}) => {
  const answer = await page.request.get(at('/my'), {
    headers: {
      'X-Forwarded-Host': 'evil.example',
      'x-next-intl-locale': lang === 'sv' ? 'en' : 'sv',
    },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location ?? '').not.toContain('evil.example')
})
