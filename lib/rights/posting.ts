import { readDateFields } from './date-fields'
import { endOfDay } from './deadline'
import type { Checked, FieldProblem } from './refusal'

/**
 * The day on which a printed letter was posted: that is its delivery (rules.md 4). Fields `posted-day`, `-month`, `-year`. `made` is the day
 * in Stockholm on which it was written. Problems at `posted`: POSTED_MISSING, _INVALID, _FUTURE, _TOO_EARLY.
 */
export function checkPosting(
  raw: Record<string, unknown>,
  { made, today }: { made: Temporal.PlainDate; today: Temporal.PlainDate },
): Checked<Temporal.PlainDate> {
  const typed = readDateFields(raw, 'posted')
  const fail = (code: FieldProblem['code'], detail?: FieldProblem['detail']) => ({
    ok: false as const,
    problems: [{ field: 'posted', code, ...(detail ? { detail } : {}) }],
  })
  if (typed.state === 'empty') return fail('POSTED_MISSING')
  if (typed.state === 'invalid') return fail('POSTED_INVALID')
  if (Temporal.PlainDate.compare(typed.date, today) > 0) return fail('POSTED_FUTURE')
  if (Temporal.PlainDate.compare(typed.date, made) < 0) {
    return fail('POSTED_TOO_EARLY', { date: made.toString() })
  }
  return { ok: true, value: typed.date }
}

/**
 * When an answer that goes out on paper is delivered: when it was sent, or the first moment in Stockholm of the day it was posted if
 * that is later (rules.md 4).
 */
export function deliveredByPost(
  sentAt: Temporal.Instant,
  postedOn: Temporal.PlainDate,
): Temporal.Instant {
  const posted = endOfDay(postedOn.subtract({ days: 1 })).add({ milliseconds: 1 })
  return Temporal.Instant.compare(posted, sentAt) > 0 ? posted : sentAt
}
