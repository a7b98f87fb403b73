import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadline } from '@/lib/rights/deadline'
import { benchDeadline } from '../bench/deadline'
import { measured } from '../bench/mutation'

const root = join(import.meta.dirname, '..', '..')

function bench(...args: string[]) {
  const script = ['--import', 'tsx', 'lib/commands/bench.ts', ...args]
  const { status, stdout } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
  return { status, stdout }
}

describe('the bench of the statutory clock (R1)', () => {
  it('finds no difference from the second formulation', async () => {
    expect(await benchDeadline({ pairs: 20_000 })).toMatchObject({ id: 'R1', passed: true })
  })

  it('fails when the clock rolls a date that was rolled already', async () => {
    const reckon: typeof deadline = ({ receivedOn, suspendedDays = 0 }) => {
      const { due, ...rest } = deadline({ receivedOn })
      return { ...rest, due: due.add({ days: suspendedDays }) }
    }
    const measured = await benchDeadline({ pairs: 200, seed: 1, reckon })
    expect(measured.passed).toBe(false)
    expect(measured.figure).toMatch(/^[1-9]\d* of 200 pairs differ \(seed 1, first \d{4}-/)
  })

  it('fails when it compared nothing', async () => {
    expect((await benchDeadline({ pairs: 0 })).passed).toBe(false)
  })
})

describe('the bench of mutants (R5)', () => {
  const mutants = (...statuses: Parameters<typeof measured>[1][number]['status'][]) =>
    statuses.map((status) => ({ status }))

  it('counts what the tests noticed, and what hangs, among what could run', () => {
    const found = measured('rules', mutants('Killed', 'Timeout', 'RuntimeError', 'Ignored'), 100)
    expect(found).toEqual({
      id: 'R5',
      figure: '100 % of 2 mutants of rules noticed, 1 excluded',
      bar: '100 %',
      passed: true,
    })
  })

  it.each(['Survived', 'NoCoverage'] as const)('fails by one that %s', (status) => {
    const nine = Array.from({ length: 9 }, () => 'Killed' as const)
    expect(measured('rules', mutants(...nine, status), 90)).toMatchObject({ passed: true })
    expect(measured('rules', mutants(...nine, status), 100)).toMatchObject({ passed: false })
  })

  it('fails when there was nothing to change', () => {
    expect(measured('rules', [], 90).passed).toBe(false)
  })
})

describe('npm run bench', () => {
  it('prints one line, id, figure, bar and verdict, and ends with 0', () => {
    const { status, stdout } = bench('deadline', '500')
    expect(stdout).toMatch(
      /^R1 {2}0 of 500 pairs differ \(seed \d+\) {2}bar: 0 differ {2}passed\n$/,
    )
    expect(status).toBe(0)
  })

  it.each([[[]], [['nothing']], [['toString']], [['deadline', '-1']], [['deadline', 'all']]])(
    'says what there is when asked for %j',
    (args) => {
      const { status, stdout } = bench(...args)
      expect([status, stdout.includes('deadline')]).toEqual([2, true])
    },
  )
})
