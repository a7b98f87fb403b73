import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Measured } from '../measured'
import { advisoryFloors } from './advisory-floors'

const root = join(import.meta.dirname, '..', '..', '..')
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown

const most = 24
const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional() })),
})
type Packages = Record<string, { version?: string | undefined }>

/** The dependencies of the portal as package.json has them. */
export function dependencies(): Record<string, string> {
  const { dependencies: found } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(read('package.json'))
  return found
}

/** Every package of the lock file, by its place in node_modules. */
export function lockedPackages(): Packages {
  return lock.parse(read('package-lock.json')).packages
}

/** Every copy below its floor, those inside other packages too. */
export function belowFloor(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { version = '' }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = Object.hasOwn(advisoryFloors, name) ? advisoryFloors[name] : null
    return floor && compare(version, floor) < 0 ? [`${path} ${version} < ${floor}`] : []
  })
}

/** Dependencies that no row of the table speaks of. */
export function withoutFloor(names: string[]): string[] {
  return names.filter((name) => !Object.hasOwn(advisoryFloors, name))
}

/** S9: few dependencies, each looked up, none below the version that mends its last known advisory. */
export function benchDependencies(): Measured[] {
  const names = Object.keys(dependencies())
  const low = [...belowFloor(lockedPackages()), ...withoutFloor(names)]
  return [
    {
      id: 'S9',
      figure: `${names.length} dependencies, ${low.length} below a floor or without one${low[0] ? ` (${low[0]})` : ''}`,
      bar: `≤ ${most}, 0`,
      passed: names.length <= most && low.length === 0,
    },
  ]
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference) return difference
  }
  return 0
}
