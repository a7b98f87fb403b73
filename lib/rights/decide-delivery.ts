import type { Role } from './actor'
import type { AssuranceLevel } from './assurance'
import type { Decision } from './decisions/decision'
import type { Approval } from './decisions/four-eyes'
import { identityNeeded } from './decisions/identity-needed'
import { outcomeOf, owesWays, releasesCopy } from './decisions/outcome-of'
import { nextState, type RequestState } from './life-cycle'
import type { Outcome } from './outcome'
import type { Checked, FieldProblem, RefusalCode } from './refusal'
import type { RequestKind } from './request-kinds'
import { type SettledIdentity, settleIdentity } from './settle-identity'

export type Delivery = {
  kind: RequestKind
  state: RequestState
  role: Role
  /** What was decided; null while nobody has. */
  decision: Decision | null
  /** Whether a second person has to approve, and where that stands. */
  needsApproval: boolean
  approval: Approval
  /** The level the data subject has reached so far. */
  assurance: AssuranceLevel
  /** "Identity checked: how?", as typed: `way`, `note`. */
  identityCheck: Record<string, unknown>
  answerText: string
  /** Lines that the controller's legal department has still to fill in. */
  unfilledLines: number
  /** Recipients told by category only, without the reason why not by name (Art. 15(1)(c)). */
  unnamedRecipients: number
  /** Whether the letter says where to complain and that the courts are open (Art. 12(4)). */
  tellsWays: boolean
  copyFiles: number
  /** Systems that hold the data and have not done what was decided. */
  openSystems: number
}

export type Delivered = SettledIdentity & { state: RequestState; outcome: Outcome }

/**
 * Whether an answer can be sent now (Art. 12(3), (4), (6), 15). Problems: REQUEST_WITHDRAWN, NOT_DECIDED, APPROVAL_MISSING or
 * TRANSITION_NOT_ALLOWED (`state`, alone), else all of IDENTITY_CHECK_MISSING (`way`), IDENTITY_CHECK_NOTE_MISSING, TEXT_* (`note`),
 * ANSWER_MISSING, ANSWER_HAS_LINES_TO_FILL, RECIPIENTS_NOT_NAMED (`answer`; detail `count`), WAYS_MISSING (`answer`), COPY_MISSING,
 * COPY_NOT_EXPECTED (`copy`), SYSTEMS_NOT_DONE (`systems`; detail `count`).
 */
export function decideDelivery(delivery: Delivery): Checked<Delivered> {
  const { kind, state, role, decision } = delivery
  if (state === 'WITHDRAWN') return refused('state', 'REQUEST_WITHDRAWN')
  const next = nextState(kind, state, role, 'deliver')
  // Nothing is decided on a consent taken back, and no letter stands for what is to be stopped (Art. 7(3)).
  if (kind === 'CONSENT_WITHDRAWAL') return refused('state', 'TRANSITION_NOT_ALLOWED')
  if (!next.ok) {
    // What is still to be decided says so; whatever else is in the way, the table says.
    const undecided = nextState(kind, state, role, 'decide').ok
    if (!undecided) return next
    const proposed = decision !== null && delivery.needsApproval
    return refused('state', proposed ? 'APPROVAL_MISSING' : 'NOT_DECIDED')
  }
  if (!decision || decision.kind !== kind) return refused('state', 'NOT_DECIDED')
  if (delivery.needsApproval && delivery.approval !== 'APPROVED') {
    return refused('state', 'APPROVAL_MISSING')
  }
  const identity = settleIdentity({ ...delivery, needed: identityNeeded(decision) !== null })
  const problems = [
    ...(identity.ok ? [] : identity.problems),
    ...letterProblems(delivery, decision),
    ...copyProblems(delivery, decision),
    ...systemProblems(delivery),
  ]
  if (!identity.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { state: next.value, outcome: outcomeOf(decision), ...identity.value } }
}

function letterProblems(delivery: Delivery, decision: Decision): FieldProblem[] {
  const { answerText, unfilledLines, unnamedRecipients, tellsWays } = delivery
  const counted = (code: RefusalCode, count: number): FieldProblem[] =>
    count > 0 ? [{ field: 'answer', code, detail: { count } }] : []
  if (answerText.trim() === '') return [{ field: 'answer', code: 'ANSWER_MISSING' }]
  return [
    ...counted('ANSWER_HAS_LINES_TO_FILL', unfilledLines),
    ...(releasesCopy(decision) ? counted('RECIPIENTS_NOT_NAMED', unnamedRecipients) : []),
    ...(owesWays(decision) && !tellsWays
      ? [{ field: 'answer', code: 'WAYS_MISSING' } as const]
      : []),
  ]
}

function copyProblems({ copyFiles }: Delivery, decision: Decision): FieldProblem[] {
  if (decision.kind !== 'ACCESS') return []
  if (releasesCopy(decision)) return copyFiles > 0 ? [] : [problem('copy', 'COPY_MISSING')]
  return copyFiles > 0 ? [problem('copy', 'COPY_NOT_EXPECTED')] : []
}

function systemProblems({ openSystems }: Delivery): FieldProblem[] {
  if (openSystems === 0) return []
  return [{ field: 'systems', code: 'SYSTEMS_NOT_DONE', detail: { count: openSystems } }]
}

function problem(field: string, code: RefusalCode): FieldProblem {
  return { field, code }
}

function refused(field: string, code: RefusalCode): Checked<never> {
  return { ok: false, problems: [problem(field, code)] }
}
