import { describe, expect, it } from 'vitest'
import { roles } from '../actor'
import { requestStates } from '../life-cycle'
import { type DecidedWork, decideRequest } from './decide-request'
import type { Decision } from './decision'

const erased: Decision = {
  kind: 'ERASURE',
  result: 'parts',
  parts: [{ item: 'CONTACT', result: 'erased' }],
  ownWords: '',
}
const kept: Decision = {
  ...erased,
  parts: [
    {
      item: 'CONTACT',
      result: 'kept',
      reason: { ground: 'own', words: 'Därför.', law: 'artikel 17.3' },
      until: '2027-01-31',
    },
  ],
}
const ready: DecidedWork = {
  kind: 'ERASURE',
  state: 'IN_PROGRESS',
  role: 'LEGAL',
  decision: erased,
  needsApproval: false,
  assurance: 'EMAIL_CONFIRMED',
  identityCheck: { way: 'KNOWN_EMAIL' },
  waitsForCopy: false,
}
const problems = (change: Partial<DecidedWork>) => {
  const decided = decideRequest({ ...ready, ...change })
  return decided.ok ? [] : decided.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('making a decision', () => {
  it('decides, and notes how identity was checked before systems are told to erase', () => {
    expect(decideRequest(ready)).toEqual({
      ok: true,
      value: {
        state: 'DECIDED',
        command: 'decide',
        assurance: 'CHECKED_BY_STAFF',
        identityCheck: { way: 'KNOWN_EMAIL', note: null },
      },
    })
  })

  it('stays a draft to be proposed where a second person has to approve', () => {
    expect(decideRequest({ ...ready, needsApproval: true })).toMatchObject({
      value: { state: 'IN_PROGRESS', command: 'propose' },
    })
  })

  it.each<[Partial<DecidedWork>, string[]]>([
    [{ identityCheck: {} }, ['way IDENTITY_CHECK_MISSING']],
    [{ identityCheck: {}, assurance: 'EID' }, []],
    [{ identityCheck: {}, decision: kept }, []],
    [{ identityCheck: { way: 'OTHER' }, decision: kept }, ['note IDENTITY_CHECK_NOTE_MISSING']],
    [{ waitsForCopy: true }, ['copy COPY_COMES_FIRST']],
    [{ waitsForCopy: true, decision: kept }, []],
    [
      { waitsForCopy: true, identityCheck: {} },
      ['copy COPY_COMES_FIRST', 'way IDENTITY_CHECK_MISSING'],
    ],
    [{ state: 'WITHDRAWN', identityCheck: {} }, ['state REQUEST_WITHDRAWN']],
    [{ state: 'DELIVERED' }, ['state TRANSITION_NOT_ALLOWED']],
    [{ state: 'WAITING_FOR_PERSON' }, ['state TRANSITION_NOT_ALLOWED']],
  ])('%j: %j', (change, expected) => expect(problems(change)).toEqual(expected))

  it('is for legal alone, on a case in progress, or decided and taken up again', () => {
    const possible = roles.flatMap((role) =>
      requestStates
        .filter((state) => problems({ role, state }).length === 0)
        .map((state) => `${role} ${state}`),
    )
    expect(possible).toEqual(['LEGAL IN_PROGRESS', 'LEGAL DECIDED'])
  })
})
