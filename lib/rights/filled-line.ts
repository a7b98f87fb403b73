import type { Checked, FieldProblem } from './refusal'
import { checkText, fieldText } from './text'

/** The longest text of a line, in characters. */
export const longestLine = 2_000

/**
 * A line that legal fills in once for all, in both languages: fields `key`, `sv`, `en`. Problems: LINE_UNKNOWN (`key`, alone),
 * LINE_TEXT_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`sv`, `en`).
 */
export function checkFilledLine(
  raw: Record<string, unknown>,
  known: readonly string[],
): Checked<{ key: string; sv: string; en: string }> {
  const key = fieldText(raw, 'key')
  if (!known.includes(key)) {
    return { ok: false, problems: [{ field: 'key', code: 'LINE_UNKNOWN' }] }
  }
  const [sv, en] = [lineText(raw, 'sv'), lineText(raw, 'en')]
  if (sv.ok && en.ok) return { ok: true, value: { key, sv: sv.value, en: en.value } }
  const problems: FieldProblem[] = [sv, en].flatMap((text) => (text.ok ? [] : text.problems))
  return { ok: false, problems }
}

function lineText(raw: Record<string, unknown>, field: 'sv' | 'en'): Checked<string> {
  return checkText(fieldText(raw, field), {
    field,
    missing: 'LINE_TEXT_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestLine,
    lines: true,
  })
}
