import type { Role } from './actor'
import { type Checked, type FieldProblem, Refusal } from './refusal'
import { type RequestKind, requestKinds } from './request-kinds'

/** The one state of a request; suspension, extension, fee, assurance and outcome are facets beside it. */
export const requestStates = [
  'RECEIVED',
  'IN_PROGRESS',
  'WAITING_FOR_PERSON',
  'DECIDED',
  'DELIVERED',
  'CLOSED',
  'WITHDRAWN',
] as const
export type RequestState = (typeof requestStates)[number]

/** What someone can do to a request that changes its state. */
export const requestCommands = [
  'start',
  'ask',
  'reply',
  'propose',
  'send-back',
  'approve',
  'decide',
  'revise',
  'deliver',
  'close',
  'reopen',
  'withdraw',
  'decline-fee',
  'lapse-fee',
  'change-kind',
  'split',
  'announce-lifting',
  'lift',
] as const
export type RequestCommand = (typeof requestCommands)[number]

export type Transition = {
  command: RequestCommand
  from: readonly RequestState[]
  /** SAME: the request stays in the state it is in. */
  to: RequestState | 'SAME'
  roles: readonly Role[]
  kinds: readonly RequestKind[]
}

// A withdrawal of consent is in force at once, and a child's data are erased whoever asked: neither is decided on or taken back.
const decided = requestKinds.filter((kind) => kind !== 'CONSENT_WITHDRAWAL')
const takenBack = decided.filter((kind) => kind !== 'MINOR_ERASURE')
const unanswered = ['RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON'] as const

/** Every transition there is. What is not here cannot happen, by anyone, through any action. */
export const transitions: readonly Transition[] = [
  {
    command: 'start',
    from: ['RECEIVED'],
    to: 'IN_PROGRESS',
    roles: ['LEGAL'],
    kinds: requestKinds,
  },
  // A question on identity, or a clarification: the one reason to wait for the person. Both can be open at once.
  {
    command: 'ask',
    from: ['IN_PROGRESS', 'WAITING_FOR_PERSON'],
    to: 'WAITING_FOR_PERSON',
    roles: ['LEGAL'],
    kinds: decided,
  },
  // Legal too: an answer can come by letter or telephone.
  {
    command: 'reply',
    from: ['WAITING_FOR_PERSON'],
    to: 'IN_PROGRESS',
    roles: ['DATA_SUBJECT', 'LEGAL'],
    kinds: decided,
  },
  // Four eyes: a second person approves what one proposed, or sends it back. Only then is it decided.
  { command: 'propose', from: ['IN_PROGRESS'], to: 'SAME', roles: ['LEGAL'], kinds: decided },
  { command: 'send-back', from: ['IN_PROGRESS'], to: 'SAME', roles: ['LEGAL'], kinds: decided },
  { command: 'approve', from: ['IN_PROGRESS'], to: 'DECIDED', roles: ['LEGAL'], kinds: decided },
  // What needs no second person, or goes alone on the last day.
  { command: 'decide', from: ['IN_PROGRESS'], to: 'DECIDED', roles: ['LEGAL'], kinds: decided },
  // A decision is taken up again before its answer has gone out.
  { command: 'revise', from: ['DECIDED'], to: 'IN_PROGRESS', roles: ['LEGAL'], kinds: decided },
  { command: 'deliver', from: ['DECIDED'], to: 'DELIVERED', roles: ['LEGAL'], kinds: decided },
  // Nothing is decided on a consent taken back: stopped everywhere is its answer.
  {
    command: 'deliver',
    from: ['IN_PROGRESS'],
    to: 'DELIVERED',
    roles: ['LEGAL'],
    kinds: ['CONSENT_WITHDRAWAL'],
  },
  { command: 'close', from: ['DELIVERED'], to: 'CLOSED', roles: ['LEGAL'], kinds: requestKinds },
  // Asking again because an answer was late, incomplete or unreasoned re-opens the same request.
  {
    command: 'reopen',
    from: ['DELIVERED', 'CLOSED'],
    to: 'IN_PROGRESS',
    roles: ['DATA_SUBJECT', 'LEGAL'],
    kinds: requestKinds,
  },
  // Legal too: someone without an account takes a request back by letter or telephone.
  {
    command: 'withdraw',
    from: unanswered,
    to: 'WITHDRAWN',
    roles: ['DATA_SUBJECT', 'LEGAL'],
    kinds: takenBack,
  },
  // No to a price: no copy is made, and nothing is paid (Art. 15(3)). Legal too: a no can come by letter or telephone.
  {
    command: 'decline-fee',
    from: unanswered,
    to: 'CLOSED',
    roles: ['DATA_SUBJECT', 'LEGAL'],
    kinds: ['ACCESS'],
  },
  // Silence on a price: the request ends with an answer by its due date, and a later yes opens it again. Done by the clock.
  {
    command: 'lapse-fee',
    from: unanswered,
    to: 'CLOSED',
    roles: ['LEGAL'],
    kinds: ['ACCESS'],
  },
  // What a person calls a request does not bind anyone: staff set the right it rests on. The day it came in stays.
  { command: 'change-kind', from: unanswered, to: 'SAME', roles: ['LEGAL'], kinds: takenBack },
  { command: 'split', from: unanswered, to: 'SAME', roles: ['LEGAL'], kinds: takenBack },
  // A restriction in force is lifted only after its notice (Art. 18(3)).
  {
    command: 'announce-lifting',
    from: ['DELIVERED', 'CLOSED'],
    to: 'SAME',
    roles: ['LEGAL'],
    kinds: ['RESTRICTION'],
  },
  {
    command: 'lift',
    from: ['DELIVERED', 'CLOSED'],
    to: 'SAME',
    roles: ['LEGAL'],
    kinds: ['RESTRICTION'],
  },
]

/** The state after a command, by the table. Problem at `state`: TRANSITION_NOT_ALLOWED (detail `state`, the one it is in). */
export function nextState(
  kind: RequestKind,
  state: RequestState,
  role: Role,
  command: RequestCommand,
): Checked<RequestState> {
  const transition = transitions.find(
    (row) =>
      row.command === command &&
      row.kinds.includes(kind) &&
      row.from.includes(state) &&
      row.roles.includes(role),
  )
  if (transition) return { ok: true, value: transition.to === 'SAME' ? state : transition.to }
  return { ok: false, problems: [{ field: 'state', ...notIn(state) }] }
}

const notIn = (state: RequestState): Omit<FieldProblem, 'field'> => ({
  code: 'TRANSITION_NOT_ALLOWED',
  detail: { state },
})

/** The refusal of what no transition is of, but the state a request is in forbids: it says which. */
export function notInState(state: RequestState): Refusal {
  return new Refusal('TRANSITION_NOT_ALLOWED', [{ field: '', ...notIn(state) }])
}

/** What a role can do to a request now, in the order of the commands. */
export function possibleCommands(
  kind: RequestKind,
  state: RequestState,
  role: Role,
): RequestCommand[] {
  return requestCommands.filter((command) => nextState(kind, state, role, command).ok)
}

/** The kinds that staff can make of a request, or split off it: not the two with a way in of their own. */
export const settableKinds: readonly RequestKind[] = takenBack

/** Whether nothing is left to answer: delivered, closed or withdrawn. The clock of an open request runs. */
export function isEnded(state: RequestState): boolean {
  return state === 'DELIVERED' || state === 'CLOSED' || state === 'WITHDRAWN'
}
