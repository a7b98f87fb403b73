import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signInPath, wayBack } from './way-back'

describe('the way back after signing in', () => {
  it.each(['/', '/my', '/en/my/requests/INS-7K3F-9QXM', '/my/requests/new?step=scope'])(
    'leads to our own page %s',
    (path) => expect(wayBack(path)).toBe(path),
  )

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    'my',
    '',
    `/${'a'.repeat(501)}`,
    null,
    undefined,
    7,
    ['/my'],
  ])('never leads away from the portal: %j', (value) => expect(wayBack(value)).toBeNull())

  it.each(['/api/auth', '/_next/static/x', '/sign-in', '/en/sign-in?next=/my'])(
    'never leads to something that is no page to come back to: %s',
    (path) => expect(wayBack(path)).toBeNull(),
  )

  it('stays on our own origin whatever is typed', () => {
    const signs = fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', 'a', '%2f', '%5c', '\t', ' ')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const back = wayBack(parts.join(''))
        if (back !== null) expect(new URL(back, 'https://insyn.test').host).toBe('insyn.test')
      }),
      { numRuns: 2000 },
    )
  })

  it('is left out where there is none', () => {
    expect(signInPath('/my')).toBe('/sign-in?next=%2Fmy')
    expect(signInPath('//evil.example')).toBe('/sign-in')
  })

  it('loses what the router adds', () => {
    expect(wayBack('/my?_rsc=abc')).toBe('/my')
  })
})
