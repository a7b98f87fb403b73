import { z } from 'zod'
import type { Filed } from '../forms/filed-answers'
import type { Checked } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { checkAccess } from './check-access'
import { checkOther } from './check-other'
import { checkParts } from './check-parts'
import { neededText, optionalText, problemsOf } from './check-text'
import type { Decision } from './decision'
import type { DecisionTerms } from './decision-terms'
import { decisionItems, type PartKind } from './items'

export type DecidedRequest = {
  kind: RequestKind
  filed: Filed
  /** The keys of the profile's open lines that can be written on this case. */
  lines: readonly string[]
}

/**
 * A decision as it was typed, checked by the rules of its right (rules.md 4). Field `held` = `no` says that nothing is held about
 * the person. Problems: those of checkAccess, checkOther and checkParts; HELD_MISSING (`held`); CUSTODY_MISSING (`custody`),
 * CUSTODY_NOTE_MISSING (`custody-note`) for a child; TRANSITION_NOT_ALLOWED (`state`) for a withdrawal of consent, which nobody
 * decides on (Art. 7(3)).
 */
export function checkDecision(
  raw: Record<string, unknown>,
  { kind, filed, lines }: DecidedRequest,
  terms: DecisionTerms,
): Checked<Decision> {
  switch (kind) {
    case 'ACCESS':
      return checkAccess(raw, terms, lines)
    case 'OTHER':
      return checkOther(raw, terms)
    case 'CONSENT_WITHDRAWAL':
      return { ok: false, problems: [{ field: 'state', code: 'TRANSITION_NOT_ALLOWED' }] }
    default:
      return checkByParts(raw, kind, filed, terms)
  }
}

const held = z.enum(['yes', 'no'])

function checkByParts(
  raw: Record<string, unknown>,
  kind: PartKind,
  filed: Filed,
  terms: DecisionTerms,
): Checked<Decision> {
  const ownWords = optionalText(raw, 'own-words')
  const custody: Checked<string | null> =
    kind === 'MINOR_ERASURE' ? checkCustody(raw) : { ok: true, value: null }
  const anything = kind === 'OBJECTION' ? 'yes' : held.safeParse(raw.held).data
  if (!anything) return { ok: false, problems: [{ field: 'held', code: 'HELD_MISSING' }] }
  const parts =
    anything === 'yes'
      ? checkParts(raw, kind, decisionItems(kind, filed, terms), terms)
      : ({ ok: true, value: null } as const)
  if (!ownWords.ok || !custody.ok || !parts.ok) {
    return { ok: false, problems: problemsOf(parts, custody, ownWords) }
  }
  return {
    ok: true,
    value: assemble(kind, parts.value, { ownWords: ownWords.value, custody: custody.value }),
  }
}

function assemble(
  kind: PartKind,
  parts: Extract<Decision, { result: 'parts' }>['parts'] | null,
  { ownWords, custody }: { ownWords: string; custody: string | null },
): Decision {
  if (kind === 'MINOR_ERASURE') {
    return parts
      ? { kind, result: 'parts', parts, custody, ownWords }
      : { kind, result: 'no-data', custody, ownWords }
  }
  if (parts) return { kind, result: 'parts', parts, ownWords }
  if (kind === 'OBJECTION') throw new RangeError('an objection always has parts')
  return { kind, result: 'no-data', ownWords }
}

/** Only someone who has shown custody is told what was held (rules.md 3). */
function checkCustody(raw: Record<string, unknown>): Checked<string | null> {
  const shown = z.enum(['yes', 'no']).safeParse(raw.custody).data
  if (!shown) return { ok: false, problems: [{ field: 'custody', code: 'CUSTODY_MISSING' }] }
  if (shown === 'no') return { ok: true, value: null }
  return neededText(raw, 'custody-note', 'CUSTODY_NOTE_MISSING')
}
