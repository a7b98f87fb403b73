import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { root } from '@/lib/commands/household'
import type { Measured } from './measured'

type Options = { files?: readonly string[]; whole?: readonly string[] }
type Settings = ConstructorParameters<typeof Stryker>[0]
type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/** The rules in which no mutant may live: the clock, the free copy, age and the table of transitions. */
export const wholeFiles = [
  'lib/rights/age.ts',
  'lib/rights/deadline.ts',
  'lib/rights/free-copy.ts',
  'lib/rights/life-cycle.ts',
  'lib/rights/swedish-holidays.ts',
  'lib/rights/working-days.ts',
]
const everyRule = ['lib/rights/**/*.ts', '!lib/rights/**/*.test.ts']

/** R5: mutants of the rules against the tests beside them. What lived is listed in test-results/mutants.txt. */
export async function benchMutation(options: Options = {}): Promise<Measured[]> {
  const { files = everyRule, whole = wholeFiles } = options
  const tests =
    files === everyRule
      ? ['lib/rights/**/*.test.ts']
      : files.map((file) => file.replace('.ts', '.test.ts'))
  const mutants = await mutate(files, tests)
  list(mutants.filter(lived))
  const core = mutants.filter(({ fileName }) => whole.includes(pathOf(fileName)))
  return [
    ...(files === everyRule ? [measured('the rules', mutants, 90)] : []),
    measured('clock, free copy, age and life cycle', core, 100),
  ]
}

/** Share of the mutants that some test noticed. One without a test lived; one that cannot even be loaded, or is excluded at its place, is not counted. */
export function measured(what: string, mutants: Pick<Mutant, 'status'>[], bar: number): Measured {
  const counted = mutants.filter((mutant) => lived(mutant) || died(mutant))
  const dead = counted.filter(died).length
  const score = counted.length > 0 ? (100 * dead) / counted.length : 0
  const excluded = mutants.filter(({ status }) => status === 'Ignored').length
  return {
    id: 'R5',
    figure: `${Math.floor(score * 10) / 10} % of ${counted.length} mutants of ${what} noticed, ${excluded} excluded`,
    bar: bar === 100 ? '100 %' : `≥ ${bar} %`,
    passed: counted.length > 0 && score >= bar,
  }
}

function lived({ status }: Pick<Mutant, 'status'>): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function died({ status }: Pick<Mutant, 'status'>): boolean {
  return status === 'Killed' || status === 'Timeout'
}

async function mutate(files: readonly string[], testFiles: readonly string[]): Promise<Mutant[]> {
  const tempDirName = mkdtempSync(join(tmpdir(), 'insyn-mutation-'))
  process.env.MUTATION_TESTS = testFiles.join()
  try {
    return await new Stryker({
      mutate: [...files],
      // Outside the checkout, with the rules and what their tests read: no other tool meets the copies.
      tempDirName,
      ignorePatterns: ['**', '!lib/rights/**', '!tests/**', '!docs/*.md', '!package.json'],
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'tests/bench/mutation-tests.config.ts', related: true },
      concurrency: 2,
      reporters: [],
      logLevel: 'error' as Settings['logLevel'],
      fileLogLevel: 'off' as Settings['fileLogLevel'],
    }).runMutationTest()
  } finally {
    rmSync(tempDirName, { recursive: true, force: true })
  }
}

function list(mutants: Mutant[]): void {
  const lines = mutants.map(
    ({ fileName, location, mutatorName, replacement, status }) =>
      `${pathOf(fileName)}:${location.start.line}:${location.start.column} ${status} ${mutatorName} → ${replacement}\n`,
  )
  mkdirSync(join(root, 'test-results'), { recursive: true })
  writeFileSync(join(root, 'test-results', 'mutants.txt'), lines.join(''))
}

function pathOf(fileName: string): string {
  return relative(root, fileName).replaceAll('\\', '/')
}
