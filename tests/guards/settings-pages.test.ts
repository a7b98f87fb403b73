import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingNames } from '@/lib/env'
import { fileSetting, secretSettings } from '@/lib/secret-files'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Read by others: by Node itself, and by the tests. */
const ofOthers = ['NODE_EXTRA_CA_CERTS', 'TEST_DATABASE_URL']

/** What stands in code marks and looks like a setting, with or without a value behind it. */
function settingsIn(page: string): string[] {
  const marked = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '')
  const named = marked.flatMap((text) => /^([A-Z]+(?:_[A-Z]+)+|PORT)(?:=|$)/.exec(text)?.[1] ?? [])
  return [...new Set(named)]
}

describe('the pages about settings', () => {
  it('have every setting in the table of the README', () => {
    const table = settingsIn(read('README.md').split('## Settings')[1]?.split('\n### ')[0] ?? '')
    const own = settingNames.filter((name) => !secretSettings.map(fileSetting).includes(name))
    expect(own.filter((name) => !table.includes(name))).toEqual([])
    expect(secretSettings.filter((name) => !table.includes(name))).toEqual([])
  })

  it.each(['README.md', 'docs/operating.md'])('name settings that there are: %s', (path) => {
    const named = settingsIn(read(path))
    expect(named.length).toBeGreaterThan(5)
    expect(
      named.filter((name) => !settingNames.includes(name) && !ofOthers.includes(name)),
    ).toEqual([])
  })

  it('lead to files that there are', () => {
    const links = [...read('docs/operating.md').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    expect(links.length).toBeGreaterThan(3)
    for (const [, path = ''] of links) expect(existsSync(join(root, 'docs', path)), path).toBe(true)
  })
})
