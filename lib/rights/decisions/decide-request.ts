import type { Role } from '../actor'
import type { AssuranceLevel } from '../assurance'
import { nextState, type RequestCommand, type RequestState } from '../life-cycle'
import type { Checked, RefusalCode } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { type SettledIdentity, settleIdentity } from '../settle-identity'
import type { Decision } from './decision'
import { identityNeeded } from './identity-needed'
import { doneItems } from './outcome-of'

export type DecidedWork = {
  kind: RequestKind
  state: RequestState
  role: Role
  decision: Decision
  needsApproval: boolean
  assurance: AssuranceLevel
  identityCheck: Record<string, unknown>
  /** Whether a copy that the same person has asked for comes first (mustWaitForCopy). */
  waitsForCopy: boolean
}

export type Decided = SettledIdentity & { state: RequestState; command: RequestCommand }

/**
 * Whether a checked decision can be made now: it is decided, or, where a second person has to approve, stays a draft to be proposed
 * (rules.md 4). Problems: REQUEST_WITHDRAWN or TRANSITION_NOT_ALLOWED (`state`, alone), COPY_COMES_FIRST (`copy`), and of an identity
 * that erasing or correcting needs: IDENTITY_CHECK_MISSING (`way`), IDENTITY_CHECK_NOTE_MISSING, TEXT_* (`note`).
 */
export function decideRequest(work: DecidedWork): Checked<Decided> {
  const { kind, role, decision, needsApproval } = work
  if (work.state === 'WITHDRAWN') return refused('state', 'REQUEST_WITHDRAWN')
  // A decision made before is taken up again by making another.
  const revised = nextState(kind, work.state, role, 'revise')
  const state = revised.ok ? revised.value : work.state
  const command = needsApproval ? 'propose' : 'decide'
  const next = nextState(kind, state, role, command)
  if (!next.ok) return next
  const identity = settleIdentity({ ...work, needed: identityNeeded(decision) === 'DECIDING' })
  const problems = [
    ...(erasesBeforeCopy(work) ? [{ field: 'copy', code: 'COPY_COMES_FIRST' } as const] : []),
    ...(identity.ok ? [] : identity.problems),
  ]
  if (!identity.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { state: next.value, command, ...identity.value } }
}

/** While a copy is owed, the same person's data are not erased, unless they say erase first (rules.md 4). */
function erasesBeforeCopy({ decision, waitsForCopy }: DecidedWork): boolean {
  if (decision.kind !== 'ERASURE' && decision.kind !== 'MINOR_ERASURE') return false
  return waitsForCopy && doneItems(decision).length > 0
}

function refused(field: string, code: RefusalCode): Checked<never> {
  return { ok: false, problems: [{ field, code }] }
}
