import { expect, it } from 'vitest'
import { sources, uses } from '../support/sources'

const writes = /\bconsole\.|\bprocess\.(stdout|stderr)\.write\b|\bfrom 'pino'/

it('writes to stdout in lib/log.ts alone', () => {
  expect(uses(sources(), writes, ['lib/log.ts'])).toEqual([])
})

it('would find someone else who writes', () => {
  const text =
    "console.log('a')\nprocess.stdout.write('b')\nimport pino from 'pino'\nlog.info('c')\n"
  expect(uses([{ path: 'app/page.tsx', text }], writes, [])).toHaveLength(3)
})
