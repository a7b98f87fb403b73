import { describe, expect, it } from 'vitest'
import { isReadable } from './readable-request'

describe('a request that the framework is given', () => {
  it.each(['/', '/en/my?next=%2Fen', '/api/x', '/%C3%A5', '/en?broken=%', '/a//b'])(
    'may ask for %s',
    (address) => {
      expect(isReadable('GET', address)).toBe(true)
    },
  )

  it.each([
    '/%',
    '/%zz',
    '/%ff',
    '//',
    '//evil.example/',
    'http://evil.example/',
    '*',
    '',
    '/%00',
    '/en/desk/%25',
    '/en/desk/100%25%20',
  ])('is for no page with %j', (address) => {
    expect(isReadable('GET', address)).toBe(false)
  })

  it('may be sent to an endpoint by each of its methods, and to a page by a form', () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST'])
      expect(isReadable(method, '/api/deadline?received=x')).toBe(true)
    expect(isReadable('POST', '/en/sign-in?next=/icon.svg')).toBe(true)
  })

  it.each([
    ['PUT', '/icon.svg'],
    ['POST', '/icon.svg'],
    ['POST', '/_next/static/chunks/a'],
    ['DELETE', '/en/desk'],
    ['OPTIONS', '/en'],
  ])('is for no page by %s %s', (method, address) => {
    expect(isReadable(method, address)).toBe(false)
    expect(isReadable('HEAD', address)).toBe(true)
  })

  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'get', ''])('is none by %j', (method) => {
    expect(isReadable(method, '/en')).toBe(false)
  })
})
