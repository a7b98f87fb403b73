import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const notOurs = new Set([
  'node_modules',
  '.git',
  '.next',
  '.data',
  'generated',
  'test-results',
  'playwright-report',
  '.tmp',
])
const mayName = /^(lib\/controller\/instantor\.ts|tests\/.*|docs\/.*|README\.md|package\.json)$/
const theChoice = 'lib/controller/controller.ts'
const itsImport = /^import .* from '\.\/instantor'$/m

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : []
  })
}

const files = filesBelow(root)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

describe('the name of the controller', () => {
  it('stands in its profile alone, so that another company edits one place', () => {
    const naming = files.filter((file) => {
      if (mayName.test(file) || /\.test\.tsx?$/.test(file)) return false
      const text = file === theChoice ? textOf(file).replace(itsImport, '') : textOf(file)
      return /instantor/i.test(file + text)
    })
    expect(naming).toEqual([])
  })

  it('is looked for where it is known to stand, so that the search is known to work', () => {
    expect(files).toContain('lib/controller/instantor.ts')
    expect(textOf(theChoice)).toMatch(itsImport)
  })

  it('is not swapped outside tests', () => {
    const swapping = files.filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/^tests\/|\.test\.tsx?$/.test(file) &&
        file !== theChoice &&
        textOf(file).includes('chooseController'),
    )
    expect(swapping).toEqual([])
  })
})
