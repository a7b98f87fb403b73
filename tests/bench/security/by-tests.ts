import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { childEnvironment } from '@/lib/env'
import type { Measured } from '../measured'

const root = join(import.meta.dirname, '..', '..', '..')
const counted = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** A bar that tests show: runs these files, of both projects, and counts. */
export async function benchByTests(id: string, what: string, files: string[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'insyn-bench-'))
  const report = join(folder, 'report.json')
  try {
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=json',
        `--outputFile=${report}`,
        ...files,
      ],
      // What the bench has set for its own portal is nothing to the tests.
      { cwd: root, stdio: 'ignore', env: childEnvironment({ TRUSTED_PROXIES: '', SMTP_URL: '' }) },
    )
    const [code] = (await once(child, 'exit')) as [number | null]
    const { numPassedTests, numFailedTests } = counted.parse(
      JSON.parse(readFileSync(report, 'utf8')),
    )
    return {
      id,
      figure: `${what}: ${numPassedTests} tests passed, ${numFailedTests} failed`,
      bar: '0 failed',
      passed: code === 0 && numPassedTests > 0 && numFailedTests === 0,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
