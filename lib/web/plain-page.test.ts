import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainPage } from './plain-page'

const page = plainPage({
  locale: 'sv',
  title: 'Vänta <en> stund',
  paragraphs: ['Skriv till "oss" & vänta.', "<script>alert('x')</script>"],
  way: { href: '/my?a=1&b="2"', text: 'Tillbaka' },
})

describe('a plain page', () => {
  it('escapes whatever it is given', () => {
    expect(page.html).not.toContain('<script')
    expect(page.html).not.toContain('<en>')
    expect(page.html).toContain('href="/my?a=1&#38;b=&#34;2&#34;"')
  })

  it('allows its own style alone, by a nonce used once', () => {
    const nonce = /'nonce-([^']+)'/.exec(page.policy)?.[1] ?? ''
    expect(page.html).toContain(`<style nonce="${nonce}">`)
    expect(page.policy).toMatch(/^default-src 'none'; style-src 'nonce-/)
    expect(page.policy).not.toContain('unsafe')
    const other = plainPage({
      locale: 'en',
      title: '',
      paragraphs: [],
      way: { href: '/', text: '' },
    })
    expect(other.policy).not.toContain(nonce)
  })

  it('wears the colours of every other page', () => {
    const tokens = readFileSync('app/styles/tokens.css', 'utf8')
    const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
    const [own = '', ownDark = ''] = page.html.split('@media (prefers-color-scheme:dark)')
    const colours = (text: string) => [...text.matchAll(/--([\w-]+):\s?(#[0-9a-f]{6})/g)]
    const missing = [
      ...colours(own).filter(([, name, value]) => !light.includes(`--${name}: ${value};`)),
      ...colours(ownDark).filter(([, name, value]) => !dark.includes(`--${name}: ${value};`)),
    ]
    expect(colours(own).length).toBeGreaterThan(5)
    expect(missing).toEqual([])
  })
})
