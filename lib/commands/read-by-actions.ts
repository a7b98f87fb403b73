import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type ReadByAction = { action: string; fields: string[] }

const reads = /(?:\b(?:one|many)\(values, |\bform\.get\()'([^']+)'|\bvalues\.(\w+)/g

/** The fields that each action of the source reads by their names, by the actions' names. */
export function readByActions(): ReadByAction[] {
  return globSync('app/**/*actions.ts', { cwd: root })
    .flatMap(actionsIn)
    .sort((a, b) => (a.action < b.action ? -1 : 1))
}

function actionsIn(path: string): ReadByAction[] {
  const file = path
    .replaceAll('\\', '/')
    .replace(/^app/, '')
    .replace(/\/\[locale\]|\/\([a-z]+\)/g, '')
    .replace(/\.ts$/, '')
  const pieces = readFileSync(join(root, path), 'utf8').split(/^(?=export const )/m)
  return pieces.flatMap((piece) => {
    const name = /^export const (\w+) = action\(/.exec(piece)?.[1]
    if (!name) return []
    const found = [...piece.matchAll(reads)].map(([, quoted, dotted]) => quoted ?? dotted ?? '')
    return [{ action: `${file}#${name}`, fields: [...new Set(found)].sort() }]
  })
}
