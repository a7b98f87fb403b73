import { readDateFields } from '../date-fields'
import type { Checked, FieldProblem } from '../refusal'
import { fieldText } from '../text'
import type { DecidedPart, doneResults, refusedResults } from './decision'
import type { DecisionTerms } from './decision-terms'
import type { DecisionItem, PartKind } from './items'
import { checkReason } from './reason'

type Done = (typeof doneResults)[number]
type Refused = (typeof refusedResults)[number]

/** What can be said of each thing asked for, by right. Only what is kept has a day on which that ends. */
export const partResults: Record<PartKind, { done: readonly Done[]; refused: Refused }> = {
  RECTIFICATION: { done: ['corrected', 'completed'], refused: 'refused' },
  ERASURE: { done: ['erased'], refused: 'kept' },
  RESTRICTION: { done: ['restricted'], refused: 'refused' },
  OBJECTION: { done: ['stopped'], refused: 'refused' },
  MINOR_ERASURE: { done: ['erased'], refused: 'kept' },
}

/** Said of a thing that a request of a kind set by staff does not ask for. */
export const notAsked = 'not-asked'

/**
 * What was decided on each thing: fields `result.<item>`, and for a no `ground.`, `words.`, `law.<item>` and, of what is kept,
 * `until.<item>-year`, `-month`, `-day`. Problems: DECISION_MISSING (`result.<item>`), MARKETING_CANNOT_BE_REFUSED (Art. 21(3)),
 * CONSENT_CANNOT_BE_REFUSED (Art. 7(3)), NOTHING_DECIDED (the first item), KEPT_UNTIL_MISSING, KEPT_UNTIL_INVALID,
 * KEPT_UNTIL_PAST (`until.<item>`), and those of checkReason.
 */
export function checkParts(
  raw: Record<string, unknown>,
  kind: PartKind,
  items: readonly DecisionItem[],
  terms: DecisionTerms,
): Checked<DecidedPart[]> {
  const checked = items.map((item) => checkPart(raw, kind, item, terms))
  const problems = checked.flatMap((part) => (part.ok ? [] : part.problems))
  if (problems.length > 0) return { ok: false, problems }
  const parts = checked.flatMap((part) => (part.ok && part.value ? [part.value] : []))
  if (parts.length > 0) return { ok: true, value: parts }
  return { ok: false, problems: [{ field: fieldOf(items[0]), code: 'NOTHING_DECIDED' }] }
}

function checkPart(
  raw: Record<string, unknown>,
  kind: PartKind,
  item: DecisionItem,
  terms: DecisionTerms,
): Checked<DecidedPart | null> {
  const said = fieldText(raw, `result.${item.key}`)
  const { done, refused } = partResults[kind]
  const result = done.find((known) => known === said)
  if (result) return { ok: true, value: { item: item.key, result } }
  if (said === notAsked && !item.asked) return { ok: true, value: null }
  if (said !== refused) return problem(fieldOf(item), 'DECISION_MISSING')
  // A forged no is refused like any other, with the rule named.
  if (item.cannotRefuse) return problem(fieldOf(item), `${item.cannotRefuse}_CANNOT_BE_REFUSED`)
  const reason = checkReason(raw, kind, terms, item.key)
  const until: Checked<string | null> =
    refused === 'kept' ? checkUntil(raw, item, terms.today) : { ok: true, value: null }
  if (reason.ok && until.ok) {
    return {
      ok: true,
      value: { item: item.key, result: refused, reason: reason.value, until: until.value },
    }
  }
  return {
    ok: false,
    problems: [...(reason.ok ? [] : reason.problems), ...(until.ok ? [] : until.problems)],
  }
}

function checkUntil(
  raw: Record<string, unknown>,
  { key }: DecisionItem,
  today: Temporal.PlainDate,
): Checked<string> {
  const field = `until.${key}`
  const typed = readDateFields(raw, field)
  if (typed.state === 'empty') return problem(field, 'KEPT_UNTIL_MISSING')
  if (typed.state === 'invalid') return problem(field, 'KEPT_UNTIL_INVALID')
  if (Temporal.PlainDate.compare(typed.date, today) <= 0) return problem(field, 'KEPT_UNTIL_PAST')
  return { ok: true, value: typed.date.toString() }
}

function fieldOf(item: DecisionItem | undefined): string {
  return item ? `result.${item.key}` : 'result'
}

function problem(field: string, code: FieldProblem['code']): Checked<never> {
  return { ok: false, problems: [{ field, code }] }
}
