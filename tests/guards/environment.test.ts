import { expect, it } from 'vitest'
import { sources, uses } from '../support/sources'

// NODE_ENV and NEXT_RUNTIME are no settings: the compiler puts a constant in their place.
const readsEnvironment =
  /\bprocess\s*\.\s*env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)|\bprocess\[|import\.meta\.env|\benv\s*}\s*=\s*process\b/

it('reads process.env in lib/env.ts alone', () => {
  expect(uses(sources(), readsEnvironment, ['lib/env.ts'])).toEqual([])
})

it('would find a second reader, but not in a comment, a test or a configuration', () => {
  const text = '// process.env.A\nconst a = process.env.A\nconst { env } = process\n'
  const files = ['lib/x.ts', 'lib/env.ts', 'lib/x.test.ts', 'x.config.ts'].map((path) => ({
    path,
    text,
  }))
  expect(uses(files, readsEnvironment, ['lib/env.ts'])).toEqual(['lib/x.ts:2', 'lib/x.ts:3'])
})
