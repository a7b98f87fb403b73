import { describe, expect, it } from 'vitest'
import { attachment, contentDisposition } from '@/lib/web/download'
import { isOwnOrigin } from '@/lib/web/origin'
import { isPrefetch } from '@/lib/web/prefetch'

describe('a file that is sent', () => {
  it('is saved under its own name, whatever letters it has', () => {
    expect(contentDisposition("Åsas 'uppgifter' (1).csv")).toBe(
      `attachment; filename="Asas _uppgifter_ _1_.csv"; filename*=UTF-8''%C3%85sas%20%27uppgifter%27%20%281%29.csv`,
    )
  })

  it('cannot break out of the header', () => {
    expect(contentDisposition('a"; b\r\nSet-Cookie: x\ud800')).toMatch(
      /^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w.%-]+$/,
    )
  })

  it('is never shown, run, framed or kept by the browser', async () => {
    async function* bytes() {
      yield new TextEncoder().encode('<script>')
    }
    const response = attachment({ name: 'a.csv', mediaType: 'text/csv', size: 8 }, bytes())
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': '8',
    })
    expect(await response.text()).toBe('<script>')
  })
})

it.each([
  ['http://localhost:3000', true],
  ['http://localhost:3001', false],
  ['https://localhost:3000', false],
  ['http://localhost:3000.evil.example', false],
  ['null', false],
  [null, false],
])('takes a form from %s: %s', (origin, own) => {
  expect(isOwnOrigin(new Headers(origin === null ? {} : { origin }))).toBe(own)
})

it.each([
  [{ 'sec-purpose': 'prefetch;prerender' }, true],
  [{ purpose: 'prefetch' }, true],
  [{ 'next-router-prefetch': '1' }, true],
  [{ accept: 'text/html' }, false],
])('tells a browser fetching ahead: %j', (headers, ahead) => {
  expect(isPrefetch(new Headers(headers as Record<string, string>))).toBe(ahead)
})
