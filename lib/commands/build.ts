import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '@/lib/log'
import { type Household, root, runOnce } from './household'

const sources = [
  '{app,components,emails,lib,prisma,public}/**/*',
  '*.{ts,mjs,json}', // configuration, proxy, the lock file
]
const mark = join(root, '.next', 'built-from')

/** Builds the portal when a source has changed since the last build. True when there is a build to start. */
export async function buildWhenChanged(house: Household): Promise<boolean> {
  const wanted = hashOfSources()
  const server = join(root, '.next', 'standalone', 'server.js')
  if (existsSync(server) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true
  say('Building the portal (after a change, about half a minute) …')
  let seconds = 0
  const progress = setInterval(() => {
    seconds += 10
    say(`  … still building (${seconds} s)`)
  }, 10_000)
  const { code, output } = await runOnce(house, ['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  clearInterval(progress)
  if (code !== 0) {
    if (!house.isStopping()) say(`${output}\nThe portal could not be built: see the words above.`)
    return false
  }
  for (const folder of ['.next/static', 'public'])
    if (existsSync(join(root, folder)))
      cpSync(join(root, folder), join(root, '.next/standalone', folder), { recursive: true })
  writeFileSync(mark, wanted)
  return true
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(sources, { cwd: root }).filter(
    (path) => !/\.test\.tsx?$|^next-env|tsbuildinfo$|^prisma\/generated\//.test(path),
  )
  for (const path of files.sort())
    if (statSync(join(root, path)).isFile())
      hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
