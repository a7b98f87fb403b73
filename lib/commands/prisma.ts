import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '@/lib/env'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs the Prisma CLI with our own schema engine, so that nothing is downloaded and nothing is reported to anyone.
 * Returns its exit code and, with `quiet`, what it wrote instead of showing it.
 */
export function runPrisma(
  args: string[],
  options: { databaseUrl?: string; quiet?: boolean } = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [`${root}node_modules/prisma/build/index.js`, ...args], {
    cwd: root,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: childEnvironment({
      PRISMA_SCHEMA_ENGINE_BINARY: `${root}prisma/schema-engine.mjs`,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    }),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

if (import.meta.main) process.exitCode = (await runPrisma(process.argv.slice(2))).code
