import { z } from 'zod'
import { deadline, receivedOn } from './deadline'
import { isEnded, type RequestState } from './life-cycle'
import type { Checked, FieldProblem } from './refusal'
import type { RequestKind } from './request-kinds'
import { checkText, fieldText } from './text'

/** The only two grounds for two further months (Art. 12(3)). Workload is none. */
export const extensionReasons = ['COMPLEX', 'SEVERAL_REQUESTS'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

/** The longest reason, in characters. */
export const longestExtensionReason = 2000
/** At most this many lines on what is done already. */
export const mostDone = 10

export type Extendable = {
  kind: RequestKind
  state: RequestState
  receivedOn: Temporal.PlainDate
  suspendedDays: number
  extendedAt: Temporal.Instant | null
}

/** The dates of an extension: the one that could not be met, and the new one, both with the days suspended. */
export type ExtensionDates = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** The last day on which more time can be taken: due(1) reckoned without suspension, over at midnight in Stockholm. */
export function lastDayToExtend(request: Pick<Extendable, 'receivedOn'>): Temporal.PlainDate {
  return deadline({ receivedOn: request.receivedOn }).due
}

/**
 * Whether two further months can be taken now, once, counted from receipt (Art. 12(3)). Problems at `state`:
 * TRANSITION_NOT_ALLOWED (answered, or a withdrawal, which has no month), EXTENSION_TAKEN, EXTENSION_TOO_LATE (detail `date`).
 */
export function mayExtend(request: Extendable, now: Temporal.Instant): Checked<ExtensionDates> {
  const wrong = (problem: Omit<FieldProblem, 'field'>): Checked<ExtensionDates> => ({
    ok: false,
    problems: [{ field: 'state', ...problem }],
  })
  if (request.kind === 'CONSENT_WITHDRAWAL' || isEnded(request.state)) {
    return wrong({ code: 'TRANSITION_NOT_ALLOWED' })
  }
  if (request.extendedAt) return wrong({ code: 'EXTENSION_TAKEN' })
  const last = lastDayToExtend(request)
  if (Temporal.PlainDate.compare(receivedOn(now), last) > 0) {
    return wrong({ code: 'EXTENSION_TOO_LATE', detail: { date: last.toString() } })
  }
  const { due, extendedDue } = deadline(request)
  return { ok: true, value: { from: due, to: extendedDue } }
}

/** Why more time is needed, in legal's own words, and what is done already. */
export type ExtensionNotice = { reason: ExtensionReason; text: string; done: string[] }

/**
 * The reason as legal typed it. Fields: `reason`, `text`, `done` (a line each, optional). Problems: EXTENSION_REASON_MISSING,
 * EXTENSION_NO_OTHER_REQUESTS (`reason`: the person has sent this one alone), EXTENSION_TEXT_MISSING, TEXT_TOO_LONG,
 * TEXT_UNREADABLE (`text`), DONE_TOO_MANY, TEXT_* (`done`).
 */
export function checkExtension(
  raw: Record<string, unknown>,
  otherRequests: number,
): Checked<ExtensionNotice> {
  const reason = z.enum(extensionReasons).safeParse(raw.reason)
  const problems: FieldProblem[] = []
  if (!reason.success) problems.push({ field: 'reason', code: 'EXTENSION_REASON_MISSING' })
  else if (reason.data === 'SEVERAL_REQUESTS' && otherRequests === 0) {
    problems.push({ field: 'reason', code: 'EXTENSION_NO_OTHER_REQUESTS' })
  }
  const text = checkText(fieldText(raw, 'text'), {
    field: 'text',
    missing: 'EXTENSION_TEXT_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestExtensionReason,
    lines: true,
  })
  if (!text.ok) problems.push(...text.problems)
  const done = checkDone(fieldText(raw, 'done'))
  if (!done.ok) problems.push(...done.problems)
  if (!reason.success || !text.ok || !done.ok || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { reason: reason.data, text: text.value, done: done.value } }
}

function checkDone(typed: string): Checked<string[]> {
  if (typed.trim() === '') return { ok: true, value: [] }
  const rule = { field: 'done', missing: 'TEXT_UNREADABLE', tooLong: 'TEXT_TOO_LONG' } as const
  const text = checkText(typed, { ...rule, longest: longestExtensionReason, lines: true })
  if (!text.ok) return text
  const lines = text.value.split('\n').map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
  const done = lines.filter((line) => line !== '')
  if (done.length <= mostDone) return { ok: true, value: done }
  return {
    ok: false,
    problems: [{ field: 'done', code: 'DONE_TOO_MANY', detail: { most: mostDone } }],
  }
}

const workload =
  /arbetsbelast|arbetsbörd|mycket att göra|många ärenden|hög belastning|tidsbrist|ont om tid|hinner inte|personalbrist|brist på personal|resursbrist|semester|sjukdom|sjukskriv|workload|work load|backlog|too busy|very busy|short of staff|staff shortage|understaffed|lack of (?:staff|resources|time)|holiday season|on leave|sick leave/iu

/** Whether a reason reads as if it spoke of the house's own workload, which is no ground: legal is warned, in Swedish and English. */
export function speaksOfWorkload(text: string): boolean {
  return workload.test(text)
}
