import { describe, expect, it } from 'vitest'
import { roles } from './actor'
import { type Delivery, decideDelivery } from './decide-delivery'
import type { Decision } from './decisions/decision'
import { approvals } from './decisions/four-eyes'
import { requestStates } from './life-cycle'

const reason = { ground: 'own', words: 'Därför.', law: 'artikel 12.5' }
const copy: Decision = { kind: 'ACCESS', result: 'copy', lines: {}, ownWords: '' }
const none: Decision = { kind: 'ACCESS', result: 'no-data', ownWords: '' }
const refused: Decision = {
  kind: 'ACCESS',
  result: 'refused',
  excess: 'EXCESSIVE',
  proof: 'Tjugo gånger.',
  reason,
  ownWords: '',
}
const erased: Decision = {
  kind: 'ERASURE',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'erased' }],
  ownWords: '',
}
const childKept: Decision = {
  kind: 'MINOR_ERASURE',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'kept', reason, until: '2027-01-31' }],
  custody: null,
  ownWords: '',
}
const ready: Delivery = {
  kind: 'ACCESS',
  state: 'DECIDED',
  role: 'LEGAL',
  decision: copy,
  needsApproval: false,
  approval: 'NONE',
  assurance: 'EMAIL_CONFIRMED',
  identityCheck: { way: 'KNOWN_EMAIL' },
  answerText: 'Här är dina uppgifter.',
  unfilledLines: 0,
  unnamedRecipients: 0,
  tellsWays: false,
  copyFiles: 1,
  openSystems: 0,
}
const problems = (change: Partial<Delivery>) => {
  const decided = decideDelivery({ ...ready, ...change })
  return decided.ok ? [] : decided.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('deciding on a delivery', () => {
  it('delivers, and notes the identity check', () => {
    expect(decideDelivery(ready)).toEqual({
      ok: true,
      value: {
        state: 'DELIVERED',
        outcome: 'COPY',
        assurance: 'CHECKED_BY_STAFF',
        identityCheck: { way: 'KNOWN_EMAIL', note: null },
      },
    })
  })

  it.each(['CHECKED_BY_STAFF', 'EID'] as const)(
    'asks nothing again at %s, but notes a new check',
    (assurance) => {
      expect(decideDelivery({ ...ready, assurance, identityCheck: {} })).toMatchObject({
        value: { assurance, identityCheck: null },
      })
      expect(decideDelivery({ ...ready, assurance })).toMatchObject({
        value: { assurance, identityCheck: { way: 'KNOWN_EMAIL' } },
      })
      expect(problems({ assurance, identityCheck: { way: 'OTHER' } })).toEqual([
        'note IDENTITY_CHECK_NOTE_MISSING',
      ])
    },
  )

  it.each<[Partial<Delivery>, string[]]>([
    [{ identityCheck: {} }, ['way IDENTITY_CHECK_MISSING']],
    [{ identityCheck: { way: 'OTHER' } }, ['note IDENTITY_CHECK_NOTE_MISSING']],
    [{ answerText: ' \n' }, ['answer ANSWER_MISSING']],
    [{ unfilledLines: 3 }, ['answer ANSWER_HAS_LINES_TO_FILL']],
    [{ unnamedRecipients: 2 }, ['answer RECIPIENTS_NOT_NAMED']],
    [{ copyFiles: 0 }, ['copy COPY_MISSING']],
    [{ copyFiles: 0, decision: none }, []],
    [{ decision: none }, ['copy COPY_NOT_EXPECTED']],
    [{ decision: none, copyFiles: 0, identityCheck: {} }, ['way IDENTITY_CHECK_MISSING']],
    [{ decision: refused, copyFiles: 0, identityCheck: {} }, ['answer WAYS_MISSING']],
    [{ decision: refused, copyFiles: 0, identityCheck: {}, tellsWays: true }, []],
    [{ openSystems: 1 }, ['systems SYSTEMS_NOT_DONE']],
    [
      { identityCheck: {}, answerText: '', copyFiles: 0 },
      ['way IDENTITY_CHECK_MISSING', 'answer ANSWER_MISSING', 'copy COPY_MISSING'],
    ],
    [{ state: 'DELIVERED', answerText: '' }, ['state TRANSITION_NOT_ALLOWED']],
    [{ state: 'WITHDRAWN' }, ['state REQUEST_WITHDRAWN']],
    [{ state: 'IN_PROGRESS', decision: null }, ['state NOT_DECIDED']],
    [{ state: 'IN_PROGRESS', needsApproval: true }, ['state APPROVAL_MISSING']],
    [{ decision: null }, ['state NOT_DECIDED']],
    [{ decision: erased }, ['state NOT_DECIDED']],
    [{ kind: 'ERASURE', decision: erased, copyFiles: 0, identityCheck: {}, assurance: 'EID' }, []],
    [{ kind: 'MINOR_ERASURE', decision: childKept, copyFiles: 0, identityCheck: {} }, []],
    [
      { kind: 'MINOR_ERASURE', decision: { ...childKept, custody: 'Visat.' }, copyFiles: 0 },
      ['answer WAYS_MISSING'],
    ],
  ])('%j: %j', (change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  it.each(approvals)('sends what a second person has to see only once approved: %s', (approval) => {
    const change = { needsApproval: true, approval, decision: refused, tellsWays: true }
    expect(problems({ ...change, copyFiles: 0 })).toEqual(
      approval === 'APPROVED' ? [] : ['state APPROVAL_MISSING'],
    )
  })

  it('says how many lines are left to fill', () => {
    const decided = decideDelivery({ ...ready, unfilledLines: 3 })
    expect(!decided.ok && decided.problems[0]?.detail).toEqual({ count: 3 })
  })

  it('is for legal alone, on a case that is decided', () => {
    const possible = roles.flatMap((role) =>
      requestStates
        .filter((state) => problems({ role, state }).length === 0)
        .map((state) => `${role} ${state}`),
    )
    expect(possible).toEqual(['LEGAL DECIDED'])
  })
})
