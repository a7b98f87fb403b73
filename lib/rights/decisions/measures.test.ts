import { describe, expect, it } from 'vitest'
import type { Decision } from './decision'
import { identityNeeded } from './identity-needed'
import { directMarketing } from './items'
import { measuresOf } from './measures'

const categories = [
  { key: 'CONTACT', purposes: ['PROVIDE', 'ANALYSE'] },
  { key: 'FINANCIAL', purposes: ['PROVIDE'] },
]
const reason = { ground: 'own', words: 'Därför.', law: 'artikel 17.3' }
type Parts = Extract<Decision, { result: 'parts' }>['parts']
const parts = (
  kind: 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION',
  given: Parts,
): Decision => ({
  kind,
  result: 'parts',
  parts: given,
  ownWords: '',
})
const kept: Parts[number] = { item: 'FINANCIAL', result: 'kept', reason, until: '2027-01-31' }

describe('what a decision has done in the systems', () => {
  it.each<[Decision, ReturnType<typeof measuresOf>]>([
    [
      parts('ERASURE', [{ item: 'CONTACT', result: 'erased' }, kept]),
      [{ action: 'ERASE', categories: ['CONTACT'] }],
    ],
    [parts('ERASURE', [kept]), []],
    [
      parts('RECTIFICATION', [{ item: 'CONTACT.name', result: 'corrected' }]),
      [{ action: 'CORRECT', categories: ['CONTACT'] }],
    ],
    [
      parts('RESTRICTION', [{ item: 'FINANCIAL', result: 'restricted' }]),
      [{ action: 'RESTRICT', categories: ['FINANCIAL'] }],
    ],
    [
      parts('OBJECTION', [{ item: 'ANALYSE', result: 'stopped' }]),
      [{ action: 'STOP', categories: ['CONTACT'] }],
    ],
    [
      parts('OBJECTION', [{ item: directMarketing, result: 'stopped' }]),
      [{ action: 'STOP', categories: ['CONTACT', 'FINANCIAL'] }],
    ],
    [{ kind: 'ERASURE', result: 'no-data', ownWords: '' }, []],
    [{ kind: 'ACCESS', result: 'copy', lines: {}, ownWords: '' }, []],
    [{ kind: 'OTHER', result: 'answered', topic: 'COMPLAINT', answer: 'Tack.', ownWords: '' }, []],
  ])('%j: %j', (decision, expected) => expect(measuresOf(decision, categories)).toEqual(expected))
})

describe('whether an identity has to be checked', () => {
  it.each<[Decision, ReturnType<typeof identityNeeded>]>([
    [{ kind: 'ACCESS', result: 'copy', lines: {}, ownWords: '' }, 'SENDING'],
    [{ kind: 'ACCESS', result: 'no-data', ownWords: '' }, 'SENDING'],
    [
      { kind: 'ACCESS', result: 'refused', excess: 'EXCESSIVE', proof: 'x', reason, ownWords: '' },
      null,
    ],
    [parts('ERASURE', [{ item: 'CONTACT', result: 'erased' }]), 'DECIDING'],
    [parts('ERASURE', [kept]), null],
    [parts('RECTIFICATION', [{ item: 'CONTACT.name', result: 'completed' }]), 'DECIDING'],
    [parts('RESTRICTION', [{ item: 'CONTACT', result: 'restricted' }]), null],
    [parts('OBJECTION', [{ item: 'ANALYSE', result: 'stopped' }]), null],
    [
      {
        kind: 'MINOR_ERASURE',
        result: 'parts',
        parts: [{ item: 'CONTACT', result: 'erased' }],
        custody: null,
        ownWords: '',
      },
      null,
    ],
  ])('%j: %s', (decision, expected) => expect(identityNeeded(decision)).toBe(expected))
})
