import { z } from 'zod'
import type { Checked, RefusalCode } from './refusal'

export type TextRule = {
  field: string
  missing: RefusalCode
  tooLong: RefusalCode
  /** In characters as Unicode counts them, so that an emoji is one or a few, never half of one. */
  longest: number
  /** Whether line breaks are kept. */
  lines?: boolean
}

/** The text of a form field; a field left out, repeated or holding a file counts as empty. */
export function fieldText(raw: Record<string, unknown>, field: string): string {
  return z.string().catch('').parse(raw[field])
}

/**
 * One text a person typed: trimmed, in NFC, without the invisible marks that turn the reading direction (they come along with
 * pasted text, nobody can see them to take them out, and they disguise what staff read). Emoji and right-to-left letters stay.
 * Problems: the rule's own two, and TEXT_UNREADABLE for control characters and broken encoding.
 */
export function checkText(typed: string, rule: TextRule): Checked<string> {
  const { field } = rule
  const straight = typed.replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').normalize('NFC')
  const text = (rule.lines ? tidyLines(straight) : straight.replace(/\s+/gu, ' ')).trim()
  if (!text.isWellFormed() || hasControl(text)) {
    return { ok: false, problems: [{ field, code: 'TEXT_UNREADABLE' }] }
  }
  if (/^[\p{Cf}\s]*$/u.test(text)) return { ok: false, problems: [{ field, code: rule.missing }] }
  if ([...text].length > rule.longest) {
    const detail = { longest: rule.longest }
    return { ok: false, problems: [{ field, code: rule.tooLong, detail }] }
  }
  return { ok: true, value: text }
}

function tidyLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ')
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text.replaceAll('\n', ''))
}
