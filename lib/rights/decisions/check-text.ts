import type { Checked, RefusalCode } from '../refusal'
import { checkText, fieldText } from '../text'

/** The longest text that legal writes in a decision, in characters. */
export const longestDecisionText = 8_000

/** A text of a decision. Problems: `missing`, TEXT_TOO_LONG, TEXT_UNREADABLE. */
export function neededText(
  raw: Record<string, unknown>,
  field: string,
  missing: RefusalCode,
): Checked<string> {
  return checkText(fieldText(raw, field), {
    field,
    missing,
    tooLong: 'TEXT_TOO_LONG',
    longest: longestDecisionText,
    lines: true,
  })
}

/** A text that can be left out: empty then. Problems: TEXT_TOO_LONG, TEXT_UNREADABLE. */
export function optionalText(raw: Record<string, unknown>, field: string): Checked<string> {
  if (fieldText(raw, field).trim() === '') return { ok: true, value: '' }
  return neededText(raw, field, 'TEXT_UNREADABLE')
}

/** All problems of several checks, in their order. */
export function problemsOf(...checks: Checked<unknown>[]) {
  return checks.flatMap((check) => (check.ok ? [] : check.problems))
}
