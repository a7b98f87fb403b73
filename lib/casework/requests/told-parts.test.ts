import { describe, expect, it } from 'vitest'
import type { Decision } from '@/lib/rights/decisions/decision'
import { terms } from '@/tests/factories/decisions'
import { toldParts } from './told-parts'

const kept = (item: string, ground: string) =>
  ({
    item,
    result: 'kept',
    reason: { ground, words: 'Därför.', law: 'artikel 17.3' },
    until: '2027-01-31',
  }) as const
const decision: Decision = {
  kind: 'ERASURE',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'erased' }, kept('FINANCIAL', 'own'), kept('OTHER', 'SECRET')],
  ownWords: '',
}

describe('what a person is told of each part', () => {
  it('is what was done and until when something is kept, but no date of a secret ground', () => {
    expect(toldParts(decision, terms)).toEqual([
      { item: 'CONTACT', result: 'erased', until: null },
      { item: 'FINANCIAL', result: 'kept', until: Temporal.PlainDate.from('2027-01-31') },
      { item: 'OTHER', result: 'kept', until: null },
    ])
  })

  it('is nothing where there are no parts', () => {
    expect(toldParts(null, terms)).toEqual([])
    expect(toldParts({ kind: 'ERASURE', result: 'no-data', ownWords: '' }, terms)).toEqual([])
  })
})
