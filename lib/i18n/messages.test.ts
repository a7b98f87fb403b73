import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areas } from './areas'
import { loadArea } from './load-messages'
import { locales } from './locales'

const folder = (locale: string) => new URL(`./messages/${locale}/`, import.meta.url)
const filesOf = (locale: string) =>
  readdirSync(folder(locale))
    .map((name) => name.replace(/\.json$/, ''))
    .sort()

describe('the words of the portal', () => {
  it.each(locales)('has every file of %s in the list of areas', (locale) => {
    expect(filesOf(locale)).toEqual([...areas].sort())
  })

  it.each([...areas])('says the same things in both languages: %s', async (area) => {
    const swedish = flatten(await loadArea('sv', area))
    const english = flatten(await loadArea('en', area))
    expect(Object.keys(english).sort()).toEqual(Object.keys(swedish).sort())
    for (const [key, text] of Object.entries(swedish))
      expect([key, placeholders(english[key] ?? '')]).toEqual([key, placeholders(text)])
  })

  it.each([...areas])('leaves no message empty or with spaces at its ends: %s', async (area) => {
    for (const locale of locales)
      for (const [key, text] of Object.entries(flatten(await loadArea(locale, area))))
        expect([key, text.length > 0 && text === text.trim()]).toEqual([key, true])
  })

  it.each([...areas])(
    'lets no line end between an amount and its unit, or before a section: %s',
    async (area) => {
      for (const locale of locales)
        for (const [key, text] of Object.entries(flatten(await loadArea(locale, area))))
          expect([key, /[\d}] (?:[kMG]B\b|§)|§ \d/.exec(text)?.[0]]).toEqual([key, undefined])
    },
  )
})

function flatten(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value }
  const entries = Object.entries(value as Record<string, unknown>)
  return Object.assign(
    {},
    ...entries.map(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key)),
  )
}

/** Names of ICU arguments and tags, each once. Braces open an argument and, inside it, a branch of text, by turns. */
function placeholders(text: string): string[] {
  const found = new Set([...text.matchAll(/<(\w+)>/g)].map(([tag]) => tag))
  let depth = 0
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{' && depth % 2 === 0) found.add(/\w+/.exec(text.slice(index))?.[0] ?? '?')
    depth += brace === '{' ? 1 : -1
  }
  return [...found].sort()
}
