import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sources, withoutComments } from '../support/sources'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown

describe('the root', () => {
  const demanded = new Set(
    `.ci .dockerignore .editorconfig .gitattributes .github .gitignore .npmrc .nvmrc Dockerfile README.md app biome.json
    components docs emails instrumentation.ts lib next.config.ts package-lock.json package.json playwright.config.ts
    postcss.config.json postcss.config.mjs prisma prisma.config.ts proxy.ts public tests tsconfig.json vitest.config.ts`.split(
      /\s+/,
    ),
  )
  const strangers = (names: string[]) => names.filter((name) => !demanded.has(name))

  it('holds what tools demand there and nothing else', () => {
    const listed = ['ls-files', '--cached', '--others', '--exclude-standard']
    const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\n')
    const names = new Set(files.map((file) => file.split('/')[0] ?? '').filter(Boolean))
    expect(strangers([...names])).toEqual([])
  })

  it('would show a stranger', () => {
    expect(strangers(['app', 'notes.txt'])).toEqual(['notes.txt'])
  })
})

describe('file names and exports', () => {
  const named = (path: string) => {
    const name = path.split('/').at(-1) ?? ''
    if (/^(index|utils?|helpers?)\./.test(name)) return false
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(ts|tsx|mjs)$/.test(name)
  }
  const exportsDefault = (text: string) =>
    /^export (default\b|\{[^}]*\bas default\b)/m.test(withoutComments(text))
  const demandedByTools =
    /^app\/|^proxy\.ts$|\.config\.(ts|mjs)$|^lib\/i18n\/request\.ts$|\/global-setup\.ts$/

  it('are kebab-case, without barrels and utils', () => {
    expect(
      sources()
        .filter(({ path }) => !named(path))
        .map(({ path }) => path),
    ).toEqual([])
    expect(['lib/index.ts', 'lib/utils.ts', 'lib/FooBar.ts', 'lib/a_b.ts'].filter(named)).toEqual(
      [],
    )
  })

  it('has no default exports, except where tools demand them', () => {
    const found = sources().filter(
      ({ path, text }) => !demandedByTools.test(path) && exportsDefault(text),
    )
    expect(found.map(({ path }) => path)).toEqual([])
    expect(exportsDefault('export default function a() {}')).toBe(true)
    expect(exportsDefault('// export default')).toBe(false)
  })

  it('has no way around the types, the linter or an error', () => {
    const evasion =
      /\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|catch\s*(\([^)]*\))?\s*\{\s*\}/
    const guards = /^tests\/guards\//
    const found = sources().filter(({ path, text }) => !guards.test(path) && evasion.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
    for (const broken of ['x as any', 'try {} catch {}', 'catch (e) { }', '// @ts-ignore'])
      expect(broken).toMatch(evasion)
  })
})

describe('what is installed', () => {
  const floors = {
    next: '16.3.8',
    'next-auth': '4.24.15',
    nodemailer: '10.1.4',
    postcss: '8.4.31',
  }
  const lock = z.object({
    packages: z.record(z.string(), z.object({ version: z.string().optional() })),
  })
  type Versions = Record<string, { version?: string | undefined }>

  /** Every copy in the lock file counts, those inside other packages too. */
  const below = (packages: Versions) =>
    Object.entries(packages).flatMap(([path, { version = '' }]) => {
      const name = path.split('node_modules/').at(-1) ?? ''
      const floor = floors[name as keyof typeof floors]
      return floor && compare(version, floor) < 0 ? [`${path} ${version} < ${floor}`] : []
    })

  it('is nowhere below the version from which an advisory is mended', () => {
    expect(below(lock.parse(read('package-lock.json')).packages)).toEqual([])
  })

  it('would be found', () => {
    const packages = {
      'node_modules/next': { version: '16.3.7' },
      'node_modules/a/node_modules/nodemailer': { version: '9.12.0' },
      'node_modules/next-auth': { version: '4.24.15' },
    }
    expect(below(packages)).toHaveLength(2)
  })

  it('has at most 24 dependencies, each at an exact version', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(read('package.json'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(24)
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference) return difference
  }
  return 0
}
