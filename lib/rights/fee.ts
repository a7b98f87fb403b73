import type { Role } from './actor'
import type { Checked } from './refusal'

/** Where the fee of an access copy stands (Art. 12(5), 15(3); rules.md 2). It never stops the clock. */
export const feeStates = [
  'NONE',
  'TO_ASSESS',
  'QUOTED',
  'ACCEPTED',
  'DECLINED',
  'LAPSED',
  'WAIVED',
] as const
export type FeeState = (typeof feeStates)[number]

export const feeCommands = ['assess', 'quote', 'waive', 'accept', 'decline', 'lapse'] as const
export type FeeCommand = (typeof feeCommands)[number]

export type FeeTransition = {
  command: FeeCommand
  from: readonly FeeState[]
  to: FeeState
  roles: readonly Role[]
}

/** Every change of a fee there is: nobody is charged by any other way. */
export const feeTransitions: readonly FeeTransition[] = [
  // A request within a year that a delivered copy has used: looked at by legal, never charged by itself.
  { command: 'assess', from: ['NONE'], to: 'TO_ASSESS', roles: ['DATA_SUBJECT', 'LEGAL'] },
  { command: 'quote', from: ['TO_ASSESS'], to: 'QUOTED', roles: ['LEGAL'] },
  { command: 'waive', from: ['TO_ASSESS', 'QUOTED', 'LAPSED'], to: 'WAIVED', roles: ['LEGAL'] },
  // A later yes counts, also after a silence. Legal too: a yes or a no can come by letter or telephone.
  {
    command: 'accept',
    from: ['QUOTED', 'LAPSED'],
    to: 'ACCEPTED',
    roles: ['DATA_SUBJECT', 'LEGAL'],
  },
  { command: 'decline', from: ['QUOTED'], to: 'DECLINED', roles: ['DATA_SUBJECT', 'LEGAL'] },
  { command: 'lapse', from: ['QUOTED'], to: 'LAPSED', roles: ['LEGAL'] },
]

/** The fee state after a command, by the table. Problem at `fee`: TRANSITION_NOT_ALLOWED. */
export function nextFeeState(state: FeeState, role: Role, command: FeeCommand): Checked<FeeState> {
  const row = feeTransitions.find(
    (each) => each.command === command && each.from.includes(state) && each.roles.includes(role),
  )
  if (row) return { ok: true, value: row.to }
  return { ok: false, problems: [{ field: 'fee', code: 'TRANSITION_NOT_ALLOWED' }] }
}
