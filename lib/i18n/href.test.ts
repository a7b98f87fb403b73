import { describe, expect, it } from 'vitest'
import { href, withoutLocale } from './href'

describe('an address in a language', () => {
  it('has no prefix in Swedish', () => {
    expect(href('sv', '/')).toBe('/')
    expect(href('sv', '/rights?a=1')).toBe('/rights?a=1')
  })

  it('stands under /en in English', () => {
    expect(href('en', '/')).toBe('/en')
    expect(href('en', '/my/requests/new')).toBe('/en/my/requests/new')
  })

  it('loses its language, and nothing else', () => {
    for (const path of ['/', '/rights', '/my/requests/INS-7K3F-9QXM', '/english', '/svar'])
      for (const address of [path, href('en', path)]) expect(withoutLocale(address)).toBe(path)
    expect(withoutLocale('/sv')).toBe('/')
    expect(withoutLocale('/sv/rights')).toBe('/rights')
  })
})
