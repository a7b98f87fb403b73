import { describe, expect, it } from 'vitest'
import { wrongImports } from '../support/import-rules'
import { sources } from '../support/sources'

it('has imports in one direction only', () => {
  expect(wrongImports(sources())).toEqual([])
})

describe('the guard finds an import that points back or aside', () => {
  it.each([
    ['lib/data/x.ts', "import { a } from '@/lib/casework/requests/submit'"],
    ['lib/vault/x.ts', "import { a } from '@/lib/auth/require-actor'"],
    ['lib/casework/x.ts', "import { a } from '@/app/page'"],
    ['lib/casework/x.ts', "import type { A } from '../../components/ui/button'"],
    ['app/page.tsx', "import { a } from '@/lib/data/requests'"],
    ['components/x.tsx', "import { type A, b } from '@/lib/data/requests'"],
    ['components/x.tsx', "import type { A } from '@/lib/vault/keys'"],
    ['app/page.tsx', "export { a } from '@/lib/vault/keys'"],
    ['components/ui/x.tsx', "import { a } from '@/lib/casework/x'"],
    ['lib/rights/x.ts', "import { now } from '@/lib/clock'"],
    ['lib/rights/x.ts', "import { a } from 'node:crypto'"],
    ['lib/ledger/x.ts', "import { A } from '@/prisma/generated/client'"],
    ['lib/casework/x.ts', "import { Prisma } from '@prisma/client'"],
    ['lib/web/x.ts', "import { a } from 'next-auth'"],
    ['lib/web/x.ts', "const a = await import('@/lib/worker/main')"],
    ['lib/casework/x.ts', "import { a } from '@/tests/support/database'"],
    ['lib/casework/x.ts', "import { a } from '@/lib/commands/ports'"],
  ])('%s: %s', (path, text) => {
    expect(wrongImports([{ path, text }])).toHaveLength(1)
  })

  it.each([
    ['lib/casework/x.ts', "import { a } from '@/lib/data/requests'"],
    ['lib/rights/x.ts', "import { z } from 'zod'\nimport { a } from './clock'"],
    ['components/x.tsx', "import type { A } from '@/lib/data/requests'"],
    ['lib/data/x.ts', "import { A } from '@/prisma/generated/client'"],
    ['app/page.tsx', "// import { a } from '@/lib/data/requests'"],
    ['lib/commands/x.ts', "import { a } from '@/lib/data/requests'"],
  ])('and leaves the others alone: %s: %s', (path, text) => {
    expect(wrongImports([{ path, text }])).toEqual([])
  })
})
