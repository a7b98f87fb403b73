import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rules = readFileSync('public/robots.txt', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, verb, path = ''] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? []
    return verb ? [{ allow: verb === 'Allow', path }] : []
  })

/** Whether a robot may read a path: the longest rule that fits decides (RFC 9309). */
function mayRead(path: string): boolean {
  const fitting = rules.filter((rule) =>
    rule.path.endsWith('$') ? path === rule.path.slice(0, -1) : path.startsWith(rule.path),
  )
  return fitting.sort((one, other) => other.path.length - one.path.length)[0]?.allow ?? true
}

const pages = execFileSync('git', ['ls-files', 'app/*page.tsx', 'app/*route.ts'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .map((file) => ({
    site: file.includes('/(site)/'),
    path: file.replace(/^app|\/\(\w+\)|\/\[locale\]|\/(page\.tsx|route\.ts)$/g, '') || '/',
  }))

/** Pages of the site that lead from a mail or say thanks: nobody searches for them. */
const afterwards = /^\/(task|guardian\/)/

describe('robots', () => {
  it.each(pages)('$path', ({ site, path }) => {
    const open = (site && !afterwards.test(path)) || path.startsWith('/.well-known')
    expect(mayRead(path)).toBe(open)
    if (!path.startsWith('/api') && !path.startsWith('/.well-known'))
      expect(mayRead(path === '/' ? '/en' : `/en${path}`)).toBe(open)
  })
})
