import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@/lib/commands/household'

const manifest = '.next/server/functions-config-manifest.json'

/** Runs `use` with a copy of the build that has no proxy.ts: what a deployment would be that lost it. */
export async function withoutProxy<T>(use: (serverFile: string) => Promise<T>): Promise<T> {
  const from = join(root, '.next', 'standalone')
  const folder = mkdtempSync(join(tmpdir(), 'insyn-no-proxy-'))
  try {
    for (const part of ['.next', 'public', 'package.json', 'server.js'])
      cpSync(join(from, part), join(folder, part), { recursive: true })
    symlinkSync(join(from, 'node_modules'), join(folder, 'node_modules'))
    const functions = JSON.parse(readFileSync(join(folder, manifest), 'utf8'))
    if (!functions.functions['/_middleware']) throw new Error('the build has no proxy to take away')
    delete functions.functions['/_middleware']
    writeFileSync(join(folder, manifest), JSON.stringify(functions))
    rmSync(join(folder, '.next', 'server', 'middleware.js'))
    return await use(join(folder, 'server.js'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
