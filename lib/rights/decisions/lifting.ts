import type { Role } from '../actor'
import { nextState, type RequestState } from '../life-cycle'
import type { Checked, RefusalCode } from '../refusal'
import type { RequestKind } from '../request-kinds'
import {
  checkSystemsDone,
  type HoldingSystem,
  type Measure,
  type SystemTask,
  systemWork,
} from '../tasks'
import { neededText } from './check-text'
import type { Decision } from './decision'
import { measuresOf } from './measures'
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

/** Whether the day has come from which a restriction may be lifted, told to the person before. */
export function isLiftingDay(
  liftingOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): boolean {
  return liftingOn !== null && Temporal.PlainDate.compare(today, liftingOn) >= 0
}

/** What the systems do when a restriction is lifted: the opposite of what they did to restrict. */
export function liftingMeasures(
  decision: Decision | null,
  categories: Parameters<typeof measuresOf>[1],
): Measure[] {
  if (!decision) return []
  return measuresOf(decision, categories)
    .filter(({ action }) => action === 'RESTRICT')
    .map((measure) => ({ ...measure, action: 'LIFT' }))
}

/**
 * Whether a restriction may be lifted now: its notice has gone out, its day has come, and each system that restricted has lifted
 * (done means done). Problems at `lifting`: NOT_RESTRICTED, LIFTING_NOT_ANNOUNCED, LIFTING_TOO_EARLY; at `state`:
 * TRANSITION_NOT_ALLOWED; at `systems`: SYSTEMS_NOT_DONE. Gives the systems.
 */
export function decideLifting(
  restriction: Restriction,
  today: Temporal.PlainDate,
  done: {
    categories: Parameters<typeof measuresOf>[1]
    systems: readonly HoldingSystem[]
    tasks: readonly SystemTask[]
  },
): Checked<string[]> {
  const allowed = stands(restriction, 'lift')
  if (!allowed.ok) return allowed
  const { liftingOn } = restriction
  if (!liftingOn) return refused('LIFTING_NOT_ANNOUNCED')
  if (!isLiftingDay(liftingOn, today)) return refused('LIFTING_TOO_EARLY')
  const measures = liftingMeasures(restriction.decision, done.categories)
  const ticked = checkSystemsDone(measures, done.systems, done.tasks)
  if (!ticked.ok) return ticked
  return { ok: true, value: systemWork(measures, done.systems).map(({ about }) => about) }
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
