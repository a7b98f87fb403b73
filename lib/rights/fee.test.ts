import { expect, it } from 'vitest'
import { roles } from './actor'
import { feeCommands, feeStates, feeTransitions, nextFeeState } from './fee'

/** The requirement (rules.md 2), line by line: not the table. */
const expected = [
  'NONE DATA_SUBJECT assess TO_ASSESS',
  'NONE LEGAL assess TO_ASSESS',
  'TO_ASSESS LEGAL quote QUOTED',
  'TO_ASSESS LEGAL waive WAIVED',
  'QUOTED LEGAL waive WAIVED',
  'QUOTED DATA_SUBJECT accept ACCEPTED',
  'QUOTED DATA_SUBJECT decline DECLINED',
  'QUOTED LEGAL accept ACCEPTED',
  'QUOTED LEGAL decline DECLINED',
  'QUOTED LEGAL lapse LAPSED',
  'LAPSED LEGAL waive WAIVED',
  'LAPSED DATA_SUBJECT accept ACCEPTED',
  'LAPSED LEGAL accept ACCEPTED',
]

it('moves by these ways and no others, whoever tries', () => {
  const found: string[] = []
  for (const state of feeStates)
    for (const role of roles)
      for (const command of feeCommands) {
        const next = nextFeeState(state, role, command)
        if (next.ok) found.push(`${state} ${role} ${command} ${next.value}`)
        else expect(next.problems).toEqual([{ field: 'fee', code: 'TRANSITION_NOT_ALLOWED' }])
      }
  expect(found.toSorted()).toEqual(expected.toSorted())
})

it('is accepted by the person, in the portal or as legal notes it down, and never without a price first', () => {
  const ways = feeTransitions.filter(({ to }) => to === 'ACCEPTED')
  expect(ways.flatMap(({ roles: by }) => by)).toEqual(['DATA_SUBJECT', 'LEGAL'])
  expect(ways.flatMap(({ from }) => from)).not.toContain('TO_ASSESS')
})
