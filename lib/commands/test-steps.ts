import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { childEnvironment, type Source } from '@/lib/env'
import { root } from './household'

export type Count = { passed: number; failed: number }

const bin = (path: string) => join('node_modules', path)
const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Style and format of every file. */
export function lint(): Promise<Count> {
  return check([[bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']])
}

/** The types of everything, those of the routes too. */
export function types(): Promise<Count> {
  return check([
    [bin('next/dist/bin/next'), 'typegen'],
    [bin('typescript/bin/tsc'), '--noEmit'],
  ])
}

/** Mutants of the rules on time, age, the free copy and the life cycle: some test must notice each. */
export function mutation(): Promise<Count> {
  return check([['--import', 'tsx', 'lib/commands/bench.ts', 'mutation-core']])
}

/** One of vitest's two projects; `more` goes on to vitest, such as a folder to look in. */
export async function vitest(project: 'unit' | 'database', more: string[]): Promise<Count> {
  const report = reportFile(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await node([
    bin('vitest/vitest.mjs'),
    ...['run', '--project', project, '--passWithNoTests', ...reporters, ...more],
  ])
  const counted = read(report, vitestReport)
  return fairly(code, { passed: counted?.numPassedTests, failed: counted?.numFailedTests })
}

/** The journeys in a real browser against the portal at `portal`. */
export async function journeys(where: Source, more: string[]): Promise<Count> {
  const report = reportFile('e2e')
  const code = await node(
    [
      bin('@playwright/test/cli.js'),
      ...['test', '--pass-with-no-tests', '--reporter=list,json', ...more],
    ],
    { ...where, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  const stats = read(report, playwrightReport)?.stats
  return fairly(code, { passed: stats?.expected, failed: stats && stats.unexpected + stats.flaky })
}

/** Runs this project's Node on a script, its words going to the terminal; answers with the exit code. */
export function node(args: string[], env: Source = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: childEnvironment(env),
  })
  return new Promise((settle) => {
    child.once('error', () => settle(1))
    child.once('exit', (code) => settle(code ?? 1))
  })
}

async function check(commands: string[][]): Promise<Count> {
  for (const command of commands) if ((await node(command)) !== 0) return { passed: 0, failed: 1 }
  return { passed: 1, failed: 0 }
}

/** A run that broke down counts as a failure, whatever its report says. */
function fairly(code: number, counted: Partial<Count>): Count {
  const { passed = 0, failed = 0 } = counted
  return { passed, failed: code !== 0 ? Math.max(1, failed) : failed }
}

function reportFile(name: string): string {
  const file = join(root, 'test-results', `report-${name}.json`)
  rmSync(file, { force: true })
  return file
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  return existsSync(file)
    ? schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
    : undefined
}
