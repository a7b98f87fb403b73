import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lifeCyclePage } from './life-cycle-page'

it('stands in docs/ as the tables have it (npm run docs)', () => {
  const page = new URL('../../docs/life-cycle.md', import.meta.url)
  expect(readFileSync(page, 'utf8')).toBe(lifeCyclePage())
})
