import { z } from 'zod'
import type { Role } from './actor'
import { currentDeadline, deadline } from './deadline'
import { type RequestDates, requestDates } from './decide-submission'
import { nextState, type RequestState, settableKinds } from './life-cycle'
import type { Checked } from './refusal'
import { type RequestKind, requestKinds } from './request-kinds'

export type Setting = {
  command: 'change-kind' | 'split'
  role: Role
  kind: RequestKind
  state: RequestState
  /** The kind to be set, as it was sent. */
  wanted: unknown
  receivedOn: Temporal.PlainDate
  /** Whole days that questions have stopped the clock of the request, and whether it has been given more time. */
  suspendedDays: number
  extendedAt: Temporal.Instant | null
  targetWorkingDays: number
}

/**
 * The kind that staff set on a request or on a part split off it, with its dates: all counted from the day the request came in
 * (rules.md 4); what stopped or extended the clock of the request stays, a part begins without. Problems: TRANSITION_NOT_ALLOWED (`state`); KIND_MISSING, KIND_UNCHANGED (`kind`, of a part `part`).
 */
export function decideKind(setting: Setting): Checked<{ kind: RequestKind; dates: RequestDates }> {
  const { command, role, kind, state, receivedOn } = setting
  const allowed = nextState(kind, state, role, command)
  if (!allowed.ok) return allowed
  const field = command === 'split' ? 'part' : 'kind'
  const wanted = z.enum(requestKinds).safeParse(setting.wanted).data
  if (!wanted || !settableKinds.includes(wanted)) {
    return { ok: false, problems: [{ field, code: 'KIND_MISSING' }] }
  }
  if (wanted === kind) return { ok: false, problems: [{ field, code: 'KIND_UNCHANGED' }] }
  const dates = requestDates(wanted, receivedOn, setting.targetWorkingDays)
  if (command === 'split') return { ok: true, value: { kind: wanted, dates } }
  const { extendedDue } = deadline(setting)
  const { due } = currentDeadline(setting)
  return { ok: true, value: { kind: wanted, dates: { ...dates, due, extendedDue } } }
}
