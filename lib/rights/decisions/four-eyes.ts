import type { Checked, RefusalCode } from '../refusal'
import { checkText } from '../text'
import type { Decision } from './decision'
import { type DecisionTerms, mustNotBeTold } from './decision-terms'
import { isRefusal, outcomeOf, reasonsOf } from './outcome-of'

/** What a controller has two people look at; a team of one person switches refusals and fees off. */
export type FourEyes = { refusals: boolean; fullErasures: boolean }

export const approvals = ['NONE', 'PROPOSED', 'SENT_BACK', 'APPROVED'] as const
export type Approval = (typeof approvals)[number]

/** Whether any ground of a decision must not be told. */
export function hidesGround(decision: Decision, terms: Pick<DecisionTerms, 'grounds'>): boolean {
  return reasonsOf(decision).some(({ ground }) => mustNotBeTold(terms, ground))
}

/**
 * Whether a second person in legal has to approve (rules.md 4): refusals, partial ones too; full erasures where the profile says
 * so; a ground that must not be told always, whatever the profile says.
 */
export function needsApproval(
  decision: Decision,
  fourEyes: FourEyes,
  terms: Pick<DecisionTerms, 'grounds'>,
): boolean {
  if (hidesGround(decision, terms)) return true
  const outcome = outcomeOf(decision)
  if (isRefusal(outcome)) return fourEyes.refusals
  const erases = decision.kind === 'ERASURE' || decision.kind === 'MINOR_ERASURE'
  return erases && outcome === 'FULFILLED' && fourEyes.fullErasures
}

/** The longest comment or reason, in characters. */
export const longestComment = 2_000

export type Review = {
  approval: Approval
  proposedById: string | null
  reviewerId: string
}

/** Whether this person may approve now, or send back. Problems at `approval`: APPROVAL_NOT_ASKED, FOUR_EYES_SAME_PERSON. */
export function decideReview({ approval, proposedById, reviewerId }: Review): Checked<true> {
  if (approval !== 'PROPOSED') return problem('approval', 'APPROVAL_NOT_ASKED')
  if (proposedById === reviewerId) return problem('approval', 'FOUR_EYES_SAME_PERSON')
  return { ok: true, value: true }
}

/** The comment with which something is sent back. Problem at `comment`: COMMENT_MISSING, TEXT_*. */
export function checkComment(typed: string): Checked<string> {
  return checkText(typed, { ...text, field: 'comment', missing: 'COMMENT_MISSING' })
}

/**
 * Whether one officer may go on alone (rules.md 4): on the last day and after it, with a reason, never with a ground that must not
 * be told. Problems: ALONE_NOT_ALLOWED, ALONE_TOO_EARLY (`alone`), ALONE_REASON_MISSING, TEXT_* (`alone`).
 */
export function decideAlone(input: {
  hidesGround: boolean
  today: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  reason: string
}): Checked<string> {
  if (input.hidesGround) return problem('alone', 'ALONE_NOT_ALLOWED')
  if (!isLastDay(input.today, input.dueOn)) return problem('alone', 'ALONE_TOO_EARLY')
  return checkText(input.reason, { ...text, field: 'alone', missing: 'ALONE_REASON_MISSING' })
}

/** Whether the last day for the answer has come. */
export function isLastDay(today: Temporal.PlainDate, dueOn: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(today, dueOn) >= 0
}

const text = { tooLong: 'TEXT_TOO_LONG', longest: longestComment, lines: true } as const

function problem(field: string, code: RefusalCode): Checked<never> {
  return { ok: false, problems: [{ field, code }] }
}
