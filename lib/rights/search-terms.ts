import { checkIdentityNumber } from './identity-number'
import { checkKnownContact } from './known-contact'
import { nameParts } from './name-parts'
import { readReference } from './reference'
import type { Checked, RefusalCode } from './refusal'

/** One way to read what an officer typed. */
export type SearchTerm =
  | { by: 'reference'; reference: string }
  | { by: 'email' | 'telephone' | 'identity-number'; value: string }
  | { by: 'name'; parts: string[] }

const longest = 200
const shortestPart = 3

/**
 * What an officer looks for: a reference, an e-mail address, an identity number, a telephone number or a name, in every way in which it
 * can be read. A name needs a part of three letters, or its whole parts. Problems at `terms`: SEARCH_MISSING, SEARCH_TOO_SHORT,
 * SEARCH_UNREADABLE, TEXT_TOO_LONG.
 */
export function readSearchTerms(typed: unknown, today: Temporal.PlainDate): Checked<SearchTerm[]> {
  const text = typeof typed === 'string' ? typed.normalize('NFC').trim() : ''
  if (text === '') return problem('SEARCH_MISSING')
  if (text.length > longest) return problem('TEXT_TOO_LONG', { longest })
  const terms = [...exactTerms(text, today), ...nameTerm(text)]
  if (terms.length > 0) return { ok: true, value: terms }
  return problem(/[\p{L}]/u.test(text) ? 'SEARCH_TOO_SHORT' : 'SEARCH_UNREADABLE')
}

function exactTerms(text: string, today: Temporal.PlainDate): SearchTerm[] {
  const reference = readReference(text)
  const number = checkIdentityNumber(text, today)
  const contact = checkKnownContact(text)
  return [
    ...(reference ? [{ by: 'reference', reference } as const] : []),
    ...(number.ok ? [{ by: 'identity-number', value: number.value.number } as const] : []),
    ...(contact.ok ? [{ by: contact.value.kind, value: contact.value.value } as const] : []),
  ]
}

/** Whatever has letters and no @ can be a name; a single short part would find half the town. */
function nameTerm(text: string): SearchTerm[] {
  if (text.includes('@') || !/\p{L}/u.test(text)) return []
  const parts = nameParts(text)
  const enough = parts.length > 1 || parts.some((part) => part.length >= shortestPart)
  return enough ? [{ by: 'name', parts }] : []
}

function problem(code: RefusalCode, detail?: Record<string, number>): Checked<never> {
  return { ok: false, problems: [{ field: 'terms', code, ...(detail && { detail }) }] }
}
