import type { Role } from './actor'
import {
  type AssuranceLevel,
  checkIdentityCheck,
  type IdentityCheck,
  isIdentitySettled,
} from './assurance'
import { nextState, type RequestState } from './life-cycle'
import type { Checked, FieldProblem, RefusalCode } from './refusal'
import { isAnsweredByCopy, type RequestKind } from './request-kinds'

/** How an access request ends: with a copy, or with the answer that no data are held (an answer, not a refusal). */
export const deliveryOutcomes = ['COPY', 'NO_DATA'] as const
export type DeliveryOutcome = (typeof deliveryOutcomes)[number]

export type Delivery = {
  kind: RequestKind
  state: RequestState
  role: Role
  /** The level the data subject has reached so far. */
  assurance: AssuranceLevel
  /** "Identity checked: how?", as typed: `way`, `note`. */
  identityCheck: Record<string, unknown>
  answerText: string
  /** Lines that the controller's legal department has still to fill in. */
  unfilledLines: number
  copyFiles: number
  outcome: DeliveryOutcome
}

export type Delivered = {
  state: RequestState
  /** The level after this delivery. */
  assurance: AssuranceLevel
  /** The check made now, or null where the identity was settled before. */
  identityCheck: IdentityCheck | null
}

/**
 * Whether an answer can be sent now (Art. 12(3), 15; identity: Art. 12(6)). Problems: TRANSITION_NOT_ALLOWED (`state`, alone), else
 * all of IDENTITY_CHECK_MISSING (`way`), IDENTITY_CHECK_NOTE_MISSING, TEXT_* (`note`), ANSWER_MISSING, ANSWER_HAS_LINES_TO_FILL
 * (`answer`; detail `count`), COPY_MISSING, COPY_NOT_EXPECTED (`copy`).
 */
export function decideDelivery(delivery: Delivery): Checked<Delivered> {
  // What a copy does not answer, such as an erasure, must not be closed by one.
  if (!isAnsweredByCopy(delivery.kind)) {
    return { ok: false, problems: problem('state', 'TRANSITION_NOT_ALLOWED') }
  }
  const next = nextState(delivery.kind, delivery.state, delivery.role, 'deliver')
  if (!next.ok) return next
  const identity = settleIdentity(delivery)
  const problems = [
    ...(identity.ok ? [] : identity.problems),
    ...answerProblems(delivery),
    ...copyProblems(delivery),
  ]
  if (!identity.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { state: next.value, ...identity.value } }
}

function settleIdentity({
  assurance,
  identityCheck,
}: Delivery): Checked<Pick<Delivered, 'assurance' | 'identityCheck'>> {
  const check = checkIdentityCheck(identityCheck)
  // An eID says more than staff can add, and a check made before need not be made again.
  const skipped = !check.ok && check.problems.every(({ code }) => code === 'IDENTITY_CHECK_MISSING')
  if (skipped && isIdentitySettled(assurance)) {
    return { ok: true, value: { assurance, identityCheck: null } }
  }
  if (!check.ok) return check
  const level = assurance === 'EID' ? 'EID' : 'CHECKED_BY_STAFF'
  return { ok: true, value: { assurance: level, identityCheck: check.value } }
}

function answerProblems({ answerText, unfilledLines }: Delivery): FieldProblem[] {
  if (answerText.trim() === '') return problem('answer', 'ANSWER_MISSING')
  if (unfilledLines === 0) return []
  return [{ field: 'answer', code: 'ANSWER_HAS_LINES_TO_FILL', detail: { count: unfilledLines } }]
}

function copyProblems({ outcome, copyFiles }: Delivery): FieldProblem[] {
  if (outcome === 'COPY') return copyFiles > 0 ? [] : problem('copy', 'COPY_MISSING')
  return copyFiles > 0 ? problem('copy', 'COPY_NOT_EXPECTED') : []
}

function problem(field: string, code: RefusalCode): FieldProblem[] {
  return [{ field, code }]
}
