import { describe, expect, it } from 'vitest'
import { roles } from './actor'
import { decideDelivery } from './decide-delivery'
import { requestStates } from './life-cycle'

const ready = {
  kind: 'ACCESS',
  state: 'IN_PROGRESS',
  role: 'LEGAL',
  assurance: 'EMAIL_CONFIRMED',
  identityCheck: { way: 'KNOWN_EMAIL' },
  answerText: 'Här är dina uppgifter.',
  unfilledLines: 0,
  copyFiles: 1,
  outcome: 'COPY',
} as const
const problems = (change: Partial<Parameters<typeof decideDelivery>[0]>) => {
  const decided = decideDelivery({ ...ready, ...change })
  return decided.ok ? [] : decided.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('deciding on a delivery', () => {
  it('delivers, and notes the identity check', () => {
    expect(decideDelivery(ready)).toEqual({
      ok: true,
      value: {
        state: 'DELIVERED',
        assurance: 'CHECKED_BY_STAFF',
        identityCheck: { way: 'KNOWN_EMAIL', note: null },
      },
    })
  })

  it.each(['CHECKED_BY_STAFF', 'EID'] as const)(
    'asks nothing again at %s, but notes a new check',
    (assurance) => {
      expect(decideDelivery({ ...ready, assurance, identityCheck: {} })).toEqual({
        ok: true,
        value: { state: 'DELIVERED', assurance, identityCheck: null },
      })
      expect(decideDelivery({ ...ready, assurance })).toMatchObject({
        value: { assurance, identityCheck: { way: 'KNOWN_EMAIL' } },
      })
      expect(problems({ assurance, identityCheck: { way: 'OTHER' } })).toEqual([
        'note IDENTITY_CHECK_NOTE_MISSING',
      ])
    },
  )

  it.each([
    [{ identityCheck: {} }, ['way IDENTITY_CHECK_MISSING']],
    [{ identityCheck: { way: 'OTHER' } }, ['note IDENTITY_CHECK_NOTE_MISSING']],
    [{ answerText: ' \n' }, ['answer ANSWER_MISSING']],
    [{ unfilledLines: 3 }, ['answer ANSWER_HAS_LINES_TO_FILL']],
    [{ copyFiles: 0 }, ['copy COPY_MISSING']],
    [{ copyFiles: 0, outcome: 'NO_DATA' as const }, []],
    [{ outcome: 'NO_DATA' as const }, ['copy COPY_NOT_EXPECTED']],
    [
      { outcome: 'NO_DATA' as const, copyFiles: 0, identityCheck: {} },
      ['way IDENTITY_CHECK_MISSING'],
    ],
    [
      { identityCheck: {}, answerText: '', copyFiles: 0 },
      ['way IDENTITY_CHECK_MISSING', 'answer ANSWER_MISSING', 'copy COPY_MISSING'],
    ],
    [{ state: 'DELIVERED' as const, answerText: '' }, ['state TRANSITION_NOT_ALLOWED']],
  ])('%j: %j', (change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  it('says how many lines are left to fill', () => {
    const decided = decideDelivery({ ...ready, unfilledLines: 3 })
    expect(!decided.ok && decided.problems[0]?.detail).toEqual({ count: 3 })
  })

  it('is for legal alone, on a case in progress or decided', () => {
    const possible = roles.flatMap((role) =>
      requestStates
        .filter((state) => problems({ role, state }).length === 0)
        .map((state) => `${role} ${state}`),
    )
    expect(possible).toEqual(['LEGAL IN_PROGRESS', 'LEGAL DECIDED'])
  })
})
