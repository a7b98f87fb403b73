import { type Deadline, deadline, receivedOn } from './deadline'
import type { Checked } from './refusal'
import type { RequestKind } from './request-kinds'
import { checkText, fieldText } from './text'
import { addWorkingDays } from './working-days'

/** The only two questions that stop the clock: who someone is, on a written doubt; what a very large request means. */
export const suspensionReasons = ['IDENTITY', 'CLARIFICATION'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** How a question that stopped the clock ended. "I want everything" ends a clarification (EDPB 01/2022). */
export const suspensionEnds = [
  'REPLIED',
  'EVERYTHING',
  'IDENTITY_SHOWN',
  'LETTER_CHOSEN',
  'NOTED_BY_STAFF',
  'WITHDRAWN',
] as const
export type SuspensionEnd = (typeof suspensionEnds)[number]

/** One question to the person, and their answer once there is one. */
export type Suspension = { askedAt: Temporal.Instant; answeredAt: Temporal.Instant | null }

/** A clarification stops the clock only when it is asked within so many working days of receipt. */
export const clarificationWorkingDays = 5
/** After so many days the person has been awaited too long: legal looks at it again, nothing is closed by itself. */
export const longestWaitDays = 14
/** The longest question, in characters. */
export const longestQuestion = 2000

/**
 * Whole days that answered questions have stopped the clock: for each, date(answer) − date(question) in Stockholm; days on which
 * several ran count once (rules.md 1). A question without an answer counts nothing yet: the date is paused meanwhile.
 */
export function suspendedDays(suspensions: readonly Suspension[]): number {
  const spans = suspensions
    .flatMap(({ askedAt, answeredAt }) =>
      answeredAt ? [{ from: receivedOn(askedAt), to: receivedOn(answeredAt) }] : [],
    )
    .sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  let days = 0
  let counted: Temporal.PlainDate | null = null
  for (const { from, to } of spans) {
    const start: Temporal.PlainDate = counted && isAfter(counted, from) ? counted : from
    if (!isAfter(to, start)) continue
    days += start.until(to, { largestUnit: 'days' }).days
    counted = to
  }
  return days
}

/** The clock of a request with its questions. `pausedSince` is the day of the earliest question that is still open. */
export type Clock = {
  dueOn: Temporal.PlainDate
  extendedDueOn: Temporal.PlainDate
  suspendedDays: number
  pausedSince: Temporal.PlainDate | null
}

type Clocked = { receivedOn: Temporal.PlainDate; extendedAt: Temporal.Instant | null }

/** The dates of a request that result from its questions: suspended days on top of the nominal date, rolled once. */
export function clockWith(request: Clocked, suspensions: readonly Suspension[]): Clock {
  const days = suspendedDays(suspensions)
  const reckoned = deadline({ receivedOn: request.receivedOn, suspendedDays: days })
  const open = suspensions.flatMap(({ askedAt, answeredAt }) =>
    answeredAt ? [] : [receivedOn(askedAt)],
  )
  return {
    dueOn: dueOf(reckoned, request),
    extendedDueOn: reckoned.extendedDue,
    suspendedDays: days,
    pausedSince: open.sort(Temporal.PlainDate.compare)[0] ?? null,
  }
}

/** The date by which the answer would be due if every open question were answered at an instant: "if you answer today". */
export function dueIfAnswered(
  request: Clocked,
  suspensions: readonly Suspension[],
  at: Temporal.Instant,
): Temporal.PlainDate {
  const answered = suspensions.map((each) => ({ ...each, answeredAt: each.answeredAt ?? at }))
  return clockWith(request, answered).dueOn
}

/** For how many whole days in Stockholm a question has waited for its answer, and whether that is too long; null once it is answered. */
export function awaited(
  { askedAt, answeredAt }: Suspension,
  now: Temporal.Instant,
): { days: number; tooLong: boolean } | null {
  if (answeredAt) return null
  return waited(receivedOn(askedAt), receivedOn(now))
}

/** The same of a clock that has stood still since a day in Stockholm. */
export function waited(since: Temporal.PlainDate, today: Temporal.PlainDate) {
  const { days } = since.until(today, { largestUnit: 'days' })
  return { days, tooLong: days >= longestWaitDays }
}

/** The date as it would be had no question ever stopped the clock, shown beside the one that holds. */
export function dueWithoutSuspension(request: Clocked): Temporal.PlainDate {
  return dueOf(deadline({ receivedOn: request.receivedOn }), request)
}

/** What is shown beside the date of a request whose clock stood still or got more time; undefined where neither happened. */
export function clockFacts(
  request: Clocked & { suspendedDays: number; pausedSince: Temporal.PlainDate | null },
  suspensions: readonly Suspension[],
  now: Temporal.Instant,
) {
  const { pausedSince, extendedAt, receivedOn: received } = request
  if (!pausedSince && request.suspendedDays === 0 && !extendedAt) return undefined
  return {
    pausedSince,
    ifAnswered: dueIfAnswered(request, suspensions, now),
    without: dueWithoutSuspension(request),
    first: extendedAt ? deadline({ receivedOn: received }).due : null,
  }
}

/** The last day on which a clarification of a very large request stops the clock. */
export function lastDayToClarify(received: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(received, clarificationWorkingDays)
}

export type Asking = Clocked & {
  kind: RequestKind
  dueOn: Temporal.PlainDate
  identitySettled: boolean
  /** The questions of this request that wait for an answer. */
  open: readonly SuspensionReason[]
  /** Whether the person has answered a clarification with "I want everything". */
  wantsEverything: boolean
  reason: SuspensionReason
  today: Temporal.PlainDate
}

/**
 * Whether a question may stop the clock now (Art. 12(6); EDPB 01/2022 on clarification), by itself. Problems at `reason`:
 * TRANSITION_NOT_ALLOWED (nothing is decided on, or a child's case, where no proof is asked for), QUESTION_OPEN,
 * QUESTION_TOO_LATE (the date has passed; detail `date`), IDENTITY_SETTLED, CLARIFICATION_TOO_LATE (detail `date`),
 * CLARIFICATION_ANSWERED.
 */
export function mayAsk(asking: Asking): Checked<SuspensionReason> {
  const { reason, today } = asking
  const wrong = (code: ProblemCode, date?: Temporal.PlainDate): Checked<SuspensionReason> => ({
    ok: false,
    problems: [{ field: 'reason', code, ...(date && { detail: { date: date.toString() } }) }],
  })
  if (asking.kind === 'CONSENT_WITHDRAWAL' || asking.kind === 'MINOR_ERASURE') {
    return wrong('TRANSITION_NOT_ALLOWED')
  }
  if (asking.open.includes(reason)) return wrong('QUESTION_OPEN')
  if (asking.open.length === 0 && isAfter(today, asking.dueOn)) {
    return wrong('QUESTION_TOO_LATE', asking.dueOn)
  }
  if (reason === 'IDENTITY') {
    return asking.identitySettled ? wrong('IDENTITY_SETTLED') : { ok: true, value: reason }
  }
  if (asking.wantsEverything) return wrong('CLARIFICATION_ANSWERED')
  const last = lastDayToClarify(asking.receivedOn)
  return isAfter(today, last) ? wrong('CLARIFICATION_TOO_LATE', last) : { ok: true, value: reason }
}

type ProblemCode =
  | 'TRANSITION_NOT_ALLOWED'
  | 'QUESTION_OPEN'
  | 'QUESTION_TOO_LATE'
  | 'IDENTITY_SETTLED'
  | 'CLARIFICATION_TOO_LATE'
  | 'CLARIFICATION_ANSWERED'

/** A question as legal typed it: for identity the written doubt, and the last two digits of a telephone number we hold. */
export type Question = { text: string; telephoneEnding: string | null }

/**
 * The question on a written doubt. Fields: `text`, `telephoneEnding` (optional). Problems: DOUBT_MISSING, TEXT_TOO_LONG,
 * TEXT_UNREADABLE (`text`); TELEPHONE_ENDING_INVALID (`telephoneEnding`).
 */
export function checkIdentityQuestion(raw: Record<string, unknown>): Checked<Question> {
  const text = checkQuestionText(raw, 'DOUBT_MISSING')
  const typed = fieldText(raw, 'telephoneEnding').trim()
  const ending = typed === '' || /^\d{2}$/.test(typed)
  if (text.ok && ending)
    return { ok: true, value: { text: text.value, telephoneEnding: typed || null } }
  const problems = [
    ...(text.ok ? [] : text.problems),
    ...(ending ? [] : [{ field: 'telephoneEnding', code: 'TELEPHONE_ENDING_INVALID' as const }]),
  ]
  return { ok: false, problems }
}

/**
 * The clarification of a request that covers a large amount of data. Fields: `text`, `large` ("yes"). Problems: QUESTION_MISSING,
 * TEXT_TOO_LONG, TEXT_UNREADABLE (`text`); LARGE_AMOUNT_MISSING (`large`).
 */
export function checkClarification(raw: Record<string, unknown>): Checked<Question> {
  const text = checkQuestionText(raw, 'QUESTION_MISSING')
  const large = raw.large === 'yes'
  if (text.ok && large) return { ok: true, value: { text: text.value, telephoneEnding: null } }
  const problems = [
    ...(text.ok ? [] : text.problems),
    ...(large ? [] : [{ field: 'large', code: 'LARGE_AMOUNT_MISSING' as const }]),
  ]
  return { ok: false, problems }
}

function checkQuestionText(
  raw: Record<string, unknown>,
  missing: 'DOUBT_MISSING' | 'QUESTION_MISSING',
): Checked<string> {
  return checkText(fieldText(raw, 'text'), {
    field: 'text',
    missing,
    tooLong: 'TEXT_TOO_LONG',
    longest: longestQuestion,
    lines: true,
  })
}

function dueOf(reckoned: Deadline, { extendedAt }: Clocked): Temporal.PlainDate {
  return extendedAt ? reckoned.extendedDue : reckoned.due
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
