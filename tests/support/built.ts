import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A server action of the build: its id, its file and name, and a page that carries it. */
export type BuiltAction = { id: string; name: string; page: string }

const json = (file: string): unknown =>
  JSON.parse(readFileSync(join('.next', 'server', file), 'utf8'))
const plain = (path: string) =>
  path.replace(/^\/\[locale\]|\/\([a-z]+\)/g, '').replace('/[locale]', '')

/** Every page and endpoint that the build holds, as the folders name them, without the language and the groups. */
export function builtRoutes(): string[] {
  const manifest = z.record(z.string(), z.string()).parse(json('app-paths-manifest.json'))
  return Object.keys(manifest)
    .filter((key) => !key.startsWith('/_'))
    .map((key) => plain(key).replace(/\/(page|route)$/, '') || '/')
    .sort()
}

const references = z.object({
  node: z.record(
    z.string(),
    z.object({
      workers: z.record(z.string(), z.unknown()),
      filename: z.string(),
      exportedName: z.string(),
    }),
  ),
})

/** Every server action that the build holds, as "file#name". */
export function builtActions(): BuiltAction[] {
  const { node } = references.parse(json('server-reference-manifest.json'))
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => {
    const [worker = ''] = Object.keys(workers).filter((name) => !name.includes('...'))
    return {
      id,
      name: `${plain(filename.replace(/^app/, '')).replace(/\.tsx?$/, '')}#${exportedName}`,
      page: plain(worker.replace(/^app/, '')).replace(/\/page$/, '') || '/',
    }
  })
}
