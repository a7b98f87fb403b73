import { z } from 'zod'
import type { Checked, FieldProblem } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { checkText, fieldText } from '../text'
import { type DecisionTerms, groundsFor } from './decision-terms'

/** The ground that legal states in its own words, with its rule of law. */
export const ownGround = 'own'

/** Why something is not done (Art. 12(4)): a ground of the profile, or `own`; then words and law are legal's own. */
export const reasonSchema = z.object({ ground: z.string(), words: z.string(), law: z.string() })
export type Reason = z.infer<typeof reasonSchema>

/** The longest reason and the longest reference to a law, in characters. */
export const longestReason = 3_000
export const longestLaw = 200

/**
 * The reason in the fields `ground`, `words` and `law`, each followed by `.<item>` where it is about a part. `law` and `words` are
 * needed with an own ground; with one of the profile's, words are added to its wording. Problems: GROUND_MISSING, GROUND_UNKNOWN
 * (`ground`), REASON_MISSING (`words`), LAW_MISSING (`law`), TEXT_TOO_LONG, TEXT_UNREADABLE.
 */
export function checkReason(
  raw: Record<string, unknown>,
  kind: RequestKind,
  terms: DecisionTerms,
  item?: string,
): Checked<Reason> {
  const named = (field: string) => (item ? `${field}.${item}` : field)
  const ground = fieldText(raw, named('ground'))
  const known = groundsFor(terms, kind).map(({ key }) => key)
  if (ground !== ownGround && !known.includes(ground)) {
    const code = ground === '' ? 'REFUSAL_GROUND_MISSING' : 'REFUSAL_GROUND_UNKNOWN'
    return { ok: false, problems: [{ field: named('ground'), code }] }
  }
  const own = ground === ownGround
  const words = checkPart(raw, named('words'), own, {
    missing: 'REASON_MISSING',
    longest: longestReason,
  })
  const law = checkPart(raw, named('law'), own, { missing: 'LAW_MISSING', longest: longestLaw })
  const problems: FieldProblem[] = [words, law].flatMap((part) => (part.ok ? [] : part.problems))
  if (!words.ok || !law.ok) return { ok: false, problems }
  // The profile's ground has its own rule of law: another typed beside it would be told as if it were the ground's.
  return { ok: true, value: { ground, words: words.value, law: own ? law.value : '' } }
}

function checkPart(
  raw: Record<string, unknown>,
  field: string,
  needed: boolean,
  rule: { missing: 'REASON_MISSING' | 'LAW_MISSING'; longest: number },
): Checked<string> {
  const typed = fieldText(raw, field)
  if (typed.trim() === '' && !needed) return { ok: true, value: '' }
  return checkText(typed, { field, ...rule, tooLong: 'TEXT_TOO_LONG', lines: true })
}
