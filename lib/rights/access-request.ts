import { z } from 'zod'
import { readDateFields, readIsoDate } from './date-fields'
import type { Checked, FieldProblem, RefusalCode } from './refusal'

/** The version of the form's questions; a draft of another version is asked again from the start. */
export const formVersion = 1

export type AccessPeriod = { kind: 'all' } | { kind: 'between'; from: string; to: string }

/** What an access request asks for (Art. 15): never a reason, never a format. Dates are written 2026-01-31, both included. */
export type AccessAnswers = (
  | { scope: 'everything' }
  | { scope: 'selected'; categories: string[]; period: AccessPeriod }
) & {
  /** What is different this time, where a copy was had in the same year. */
  different?: string
}

export const accessScopes = ['everything', 'selected'] as const
export type AccessScope = (typeof accessScopes)[number]

/** Everything, or a choice. Field and problem: `scope` SCOPE_MISSING. */
export function checkAccessScope(raw: Record<string, unknown>): Checked<AccessScope> {
  const scope = z.enum(accessScopes).safeParse(raw.scope)
  return scope.success ? { ok: true, value: scope.data } : problem('scope', 'SCOPE_MISSING')
}

/**
 * The categories ticked (field `categories`: one key or a list), each once, in the order of the profile.
 * Problems at `categories`: CATEGORIES_EMPTY, CATEGORY_UNKNOWN.
 */
export function checkAccessCategories(
  raw: Record<string, unknown>,
  knownCategoryKeys: readonly string[],
): Checked<string[]> {
  const ticked = typeof raw.categories === 'string' ? [raw.categories] : raw.categories
  const keys = z.array(z.string()).safeParse(ticked ?? [])
  if (!keys.success || keys.data.some((key) => !knownCategoryKeys.includes(key))) {
    return problem('categories', 'CATEGORY_UNKNOWN')
  }
  if (keys.data.length === 0) return problem('categories', 'CATEGORIES_EMPTY')
  return { ok: true, value: knownCategoryKeys.filter((key) => keys.data.includes(key)) }
}

/**
 * All time, or between two dates (fields `period`: all | between; `from-year`, `-month`, `-day`; `to-…`). `today` is Stockholm's.
 * Problems: PERIOD_CHOICE_MISSING (`period`); PERIOD_INCOMPLETE, PERIOD_DATE_INVALID, PERIOD_FUTURE (`from`, `to`);
 * PERIOD_REVERSED (`to`).
 */
export function checkAccessPeriod(
  raw: Record<string, unknown>,
  today: Temporal.PlainDate,
): Checked<AccessPeriod> {
  if (raw.period === 'all') return { ok: true, value: { kind: 'all' } }
  if (raw.period !== 'between') return problem('period', 'PERIOD_CHOICE_MISSING')
  const typed = { from: readDateFields(raw, 'from'), to: readDateFields(raw, 'to') }
  const dates = { from: dateIn(typed.from), to: dateIn(typed.to) }
  const problems: FieldProblem[] = []
  for (const field of ['from', 'to'] as const) {
    if (typed[field].state === 'empty') problems.push({ field, code: 'PERIOD_INCOMPLETE' })
    if (typed[field].state === 'invalid') problems.push({ field, code: 'PERIOD_DATE_INVALID' })
  }
  return checkPeriodDates(dates, problems, today)
}

/** The same rule for a period that stands in a draft. Problems as for the form. */
export function checkStoredPeriod(
  period: { from: string; to: string },
  today: Temporal.PlainDate,
): Checked<AccessPeriod> {
  const dates = { from: readIsoDate(period.from), to: readIsoDate(period.to) }
  const problems: FieldProblem[] = (['from', 'to'] as const)
    .filter((field) => !dates[field])
    .map((field) => ({ field, code: 'PERIOD_DATE_INVALID' }))
  return checkPeriodDates(dates, problems, today)
}

type Dates = { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null }

function checkPeriodDates(
  { from, to }: Dates,
  problems: FieldProblem[],
  today: Temporal.PlainDate,
): Checked<AccessPeriod> {
  if (isAfter(from, today)) problems.push({ field: 'from', code: 'PERIOD_FUTURE' })
  if (isAfter(to, today)) problems.push({ field: 'to', code: 'PERIOD_FUTURE' })
  if (problems.length === 0 && isAfter(from, to))
    problems.push({ field: 'to', code: 'PERIOD_REVERSED' })
  if (!from || !to || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { kind: 'between', from: from.toString(), to: to.toString() } }
}

function dateIn(typed: ReturnType<typeof readDateFields>): Temporal.PlainDate | null {
  return typed.state === 'date' ? typed.date : null
}

function isAfter(date: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return date !== null && other !== null && Temporal.PlainDate.compare(date, other) > 0
}

function problem(field: string, code: RefusalCode): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, code }] }
}
