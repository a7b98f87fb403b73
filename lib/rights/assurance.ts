import { z } from 'zod'
import type { Checked } from './refusal'
import { checkText, fieldText } from './text'

/** How sure we are who someone is, from least to most (Art. 12(6)). */
export const assuranceLevels = ['EMAIL_CONFIRMED', 'CHECKED_BY_STAFF', 'EID'] as const
export type AssuranceLevel = (typeof assuranceLevels)[number]

/** The ways in which staff check an identity; none of them is a copy of an ID document. */
export const identityCheckWays = [
  'KNOWN_EMAIL',
  'KNOWN_TELEPHONE_CODE',
  'POSTED_TO_REGISTERED_ADDRESS',
  'OTHER',
] as const
export type IdentityCheckWay = (typeof identityCheckWays)[number]

export type IdentityCheck = { way: IdentityCheckWay; note: string | null }

/** The longest note on an identity check, in characters. */
export const longestIdentityCheckNote = 500

/** Whether a copy may be released, or data erased or corrected, at this level. */
export function isIdentitySettled(level: AssuranceLevel): boolean {
  return level !== 'EMAIL_CONFIRMED'
}

/**
 * What staff say on "identity checked: how?". Fields: `way`, `note` (required with OTHER, kept with the others if written).
 * Problems: IDENTITY_CHECK_MISSING (`way`), IDENTITY_CHECK_NOTE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`note`).
 */
export function checkIdentityCheck(raw: Record<string, unknown>): Checked<IdentityCheck> {
  const way = z.enum(identityCheckWays).safeParse(raw.way)
  if (!way.success)
    return { ok: false, problems: [{ field: 'way', code: 'IDENTITY_CHECK_MISSING' }] }
  const typed = fieldText(raw, 'note')
  if (typed.trim() === '' && way.data !== 'OTHER') {
    return { ok: true, value: { way: way.data, note: null } }
  }
  const note = checkText(typed, {
    field: 'note',
    missing: 'IDENTITY_CHECK_NOTE_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestIdentityCheckNote,
    lines: true,
  })
  return note.ok ? { ok: true, value: { way: way.data, note: note.value } } : note
}
