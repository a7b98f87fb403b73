import type { Role } from '../actor'
import { nextState, type RequestState } from '../life-cycle'
import type { Checked, RefusalCode } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { neededText } from './check-text'
import type { Decision } from './decision'
import { doneItems } from './outcome-of'

export type Restriction = {
  kind: RequestKind
  state: RequestState
  role: Role
  /** What was delivered; null where nothing was. */
  decision: Decision | null
  /** The day from which it may be lifted, once announced. */
  liftingOn: Temporal.PlainDate | null
  liftedAt: Temporal.Instant | null
}

/** Whether a delivered restriction is in force. */
export function isInForce({ kind, decision, liftedAt }: Restriction): boolean {
  return (
    kind === 'RESTRICTION' &&
    decision?.kind === 'RESTRICTION' &&
    doneItems(decision).length > 0 &&
    liftedAt === null
  )
}

/**
 * The day from which a restriction may be lifted, told to the person before (Art. 18(3)): the profile's days from today, one at
 * least. Field `reason`. Problems: TRANSITION_NOT_ALLOWED (`state`), NOT_RESTRICTED, LIFTING_ANNOUNCED (`lifting`),
 * LIFTING_REASON_MISSING, TEXT_* (`reason`).
 */
export function announceLifting(
  restriction: Restriction,
  raw: Record<string, unknown>,
  { today, noticeDays }: { today: Temporal.PlainDate; noticeDays: number },
): Checked<{ liftingOn: Temporal.PlainDate; reason: string }> {
  const allowed = stands(restriction, 'announce-lifting')
  if (!allowed.ok) return allowed
  if (restriction.liftingOn) return refused('LIFTING_ANNOUNCED')
  const reason = neededText(raw, 'reason', 'LIFTING_REASON_MISSING')
  if (!reason.ok) return reason
  const liftingOn = today.add({ days: Math.max(1, noticeDays) })
  return { ok: true, value: { liftingOn, reason: reason.value } }
}

/**
 * Whether a restriction may be lifted now: its notice has gone out and its day has come. Problems at `lifting`: NOT_RESTRICTED,
 * LIFTING_NOT_ANNOUNCED, LIFTING_TOO_EARLY; at `state`: TRANSITION_NOT_ALLOWED.
 */
export function decideLifting(restriction: Restriction, today: Temporal.PlainDate): Checked<true> {
  const allowed = stands(restriction, 'lift')
  if (!allowed.ok) return allowed
  const { liftingOn } = restriction
  if (!liftingOn) return refused('LIFTING_NOT_ANNOUNCED')
  if (Temporal.PlainDate.compare(today, liftingOn) < 0) return refused('LIFTING_TOO_EARLY')
  return { ok: true, value: true }
}

function stands(restriction: Restriction, command: 'announce-lifting' | 'lift'): Checked<unknown> {
  const { kind, state, role } = restriction
  const next = nextState(kind, state, role, command)
  if (!next.ok) return next
  return isInForce(restriction) ? next : refused('NOT_RESTRICTED')
}

function refused(code: RefusalCode): Checked<never> {
  return { ok: false, problems: [{ field: 'lifting', code }] }
}
