import { describe, expect, it } from 'vitest'
import { limits } from '@/lib/rights/limits'
import { sources, withoutComments } from '../support/sources'

const code = sources()
  .filter(({ path }) => !/\.test\.tsx?$|^tests\//.test(path) && path !== 'lib/rights/limits.ts')
  .map(({ path, text }) => ({ path, text: withoutComments(text) }))

describe('limits', () => {
  it('are all in use: none stands in the table for show', () => {
    const unused = Object.keys(limits).filter(
      (name) => !code.some(({ text }) => text.includes(`'${name}'`)),
    )
    expect(unused).toEqual([])
  })

  it('are each tried by a test that names it', () => {
    const tests = sources().filter(({ path }) => /^tests\/(auth|casework|e2e|web)\//.test(path))
    const untried = Object.keys(limits).filter(
      (name) => !tests.some(({ text }) => text.includes(`'${name}'`)),
    )
    expect(untried).toEqual([])
  })

  it('are declared in the one table and counted in the one place', () => {
    const limiters = code.filter(({ text }) => /rate-limiter-flexible|\btakePoint\(/.test(text))
    expect(limiters.map(({ path }) => path).sort()).toEqual([
      'lib/casework/count-use.ts',
      'lib/data/rate-limits.ts',
    ])
  })
})
