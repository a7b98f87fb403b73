import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  belowFloor,
  benchDependencies,
  dependencies,
  lockedPackages,
  withoutFloor,
} from '../bench/security/dependencies'
import { sources, withoutComments } from '../support/sources'

const root = join(import.meta.dirname, '..', '..')

describe('the root', () => {
  const demanded = new Set(
    `.ci .dockerignore .editorconfig .gitattributes .github .gitignore .npmrc .nvmrc Dockerfile README.md SECURITY.md app biome.json
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
  it('is nowhere below the version from which an advisory is mended', () => {
    expect(belowFloor(lockedPackages())).toEqual([])
  })

  it('would be found', () => {
    const packages = {
      'node_modules/next': { version: '16.3.7' },
      'node_modules/a/node_modules/nodemailer': { version: '9.12.0' },
      'node_modules/next-auth': { version: '4.24.15' },
    }
    expect(belowFloor(packages)).toHaveLength(2)
    expect(withoutFloor(['next', 'left-pad', 'toString'])).toEqual(['left-pad', 'toString'])
  })

  it('has at most 24 dependencies, each at an exact version and looked up for advisories', () => {
    const found = dependencies()
    expect(Object.keys(found).length).toBeLessThanOrEqual(24)
    for (const version of Object.values(found)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(withoutFloor(Object.keys(found))).toEqual([])
    expect(benchDependencies()).toMatchObject([{ id: 'S9', passed: true }])
  })

  it('can be told as a bill of materials, with every dependency and none of the tools', () => {
    const command = ['--import', 'tsx', 'lib/commands/sbom.ts']
    const { status, stdout } = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 32_000_000,
    })
    expect(status).toBe(0)
    const bill = z
      .object({
        bomFormat: z.literal('CycloneDX'),
        components: z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            purl: z.string().startsWith('pkg:npm/'),
          }),
        ),
      })
      .parse(JSON.parse(stdout))
    const told = bill.components.map(({ name, version }) => `${name}@${version}`)
    for (const [name, version] of Object.entries(dependencies()))
      expect(told).toContain(`${name}@${version}`)
    expect(told.filter((each) => /^(vitest|@playwright\/test|maildev)@/.test(each))).toEqual([])
  })
})
