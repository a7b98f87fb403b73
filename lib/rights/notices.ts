import type { RequestState } from './life-cycle'
import type { RequestKind } from './request-kinds'

export type Notice = 'HALF_TIME' | 'LATE'

/** What the notices of a request depend on; all dates are calendar dates in Stockholm. */
export type Noticed = {
  kind: RequestKind
  state: RequestState
  receivedOn: Temporal.PlainDate
  /** The date by which the answer is due, an extension or suspension reckoned in. */
  dueOn: Temporal.PlainDate
  halfTimeSent: boolean
  lateSent: boolean
  /** The day of a question whose answer is awaited: the clock stands still. */
  pausedSince: Temporal.PlainDate | null
  /** The day of the latest re-opening, if there was one. */
  reopenedOn: Temporal.PlainDate | null
}

/** The first day on which half of the time has passed, counted in whole days from receipt. */
export function halfTimeOn(
  receivedOn: Temporal.PlainDate,
  dueOn: Temporal.PlainDate,
): Temporal.PlainDate {
  const { days } = receivedOn.until(dueOn, { largestUnit: 'days' })
  return receivedOn.add({ days: Math.ceil(days / 2) })
}

/**
 * Which notice about the clock the person is owed today, each once: at half time, and the day after a date that passed
 * unanswered (Art. 12(3), rules.md 1). None while the person's own answer is awaited, none where no month runs or a child's
 * guardian gets the one reply, and no second word on a date that had passed before the request was re-opened.
 */
export function dueNotice(request: Noticed, today: Temporal.PlainDate): Notice | null {
  const { kind, state, receivedOn, dueOn, reopenedOn } = request
  if (request.pausedSince) return null
  if (kind === 'CONSENT_WITHDRAWAL' || kind === 'MINOR_ERASURE') return null
  if (state !== 'RECEIVED' && state !== 'IN_PROGRESS' && state !== 'DECIDED') return null
  if (reopenedOn && isAfter(reopenedOn, dueOn)) return null
  if (isAfter(today, dueOn)) return request.lateSent ? null : 'LATE'
  // Someone who has had an answer once is not told that half of the time has passed.
  if (request.halfTimeSent || reopenedOn) return null
  return isAfter(halfTimeOn(receivedOn, dueOn), today) ? null : 'HALF_TIME'
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
