import { z } from 'zod'
import type { Checked, FieldProblem } from '../refusal'
import { checkText, fieldText } from '../text'
import {
  checkComplete,
  evidenceKey,
  type FormStep,
  type FormTerms,
  problem,
  type RequestForm,
} from './request-form'

/** What is to be corrected: a field of a category, and what should stand there. */
export type Correction = { category: string; field: string; value: string }

/** Rectification (Art. 16); `restrictMeanwhile` asks for restriction until it is settled (Art. 18(1)(a)). */
export type RectificationAnswers = { corrections: Correction[]; restrictMeanwhile: boolean }

/** The longest right value, in characters. */
export const longestValue = 500

const fieldKeys = z.array(z.string())
const corrections = z.array(
  z.object({ category: z.string(), field: z.string(), value: z.string().min(1) }),
)

/** How a field is named in the form: category and field key. */
export function fieldName(category: string, field: string): string {
  return `${category}.${field}`
}

/** Every rectifiable field of the profile, in its order. */
export function rectifiableFields(terms: FormTerms): { category: string; field: string }[] {
  return terms.categories.flatMap(({ key, fields }) =>
    fields.map((field) => ({ category: key, field })),
  )
}

const knownNames = (terms: FormTerms) =>
  rectifiableFields(terms).map(({ category, field }) => fieldName(category, field))

function checkFields(typed: unknown, terms: FormTerms): Checked<string[]> {
  const chosen = fieldKeys.safeParse(typeof typed === 'string' ? [typed] : (typed ?? []))
  const known = knownNames(terms)
  if (!chosen.success || chosen.data.some((name) => !known.includes(name))) {
    return problem('fields', 'FIELD_UNKNOWN')
  }
  if (chosen.data.length === 0) return problem('fields', 'FIELDS_EMPTY')
  return { ok: true, value: known.filter((name) => chosen.data.includes(name)) }
}

const fieldsStep: FormStep = {
  key: 'fields',
  isAsked: () => true,
  isAnswered: (draft) => fieldKeys.min(1).safeParse(draft.fields).success,
  check: (raw, terms) => {
    const fields = checkFields(raw.fields, terms)
    return fields.ok ? { ok: true, value: { fields: fields.value } } : fields
  },
}

/** Whether every chosen field has a value in the draft: choosing another field opens the question again. */
function coversFields(draft: Record<string, unknown>): boolean {
  const fields = fieldKeys.safeParse(draft.fields)
  const given = corrections.safeParse(draft.corrections)
  if (!fields.success || !given.success) return false
  const names = given.data.map(({ category, field }) => fieldName(category, field))
  return fields.data.every((name) => names.includes(name))
}

const valuesStep: FormStep = {
  key: 'values',
  isAsked: () => true,
  isAnswered: coversFields,
  check: (raw, terms, draft) => {
    const fields = checkFields(draft.fields, terms)
    if (!fields.ok) return fields
    const problems: FieldProblem[] = []
    const given: Correction[] = []
    for (const { category, field } of rectifiableFields(terms)) {
      const name = fieldName(category, field)
      if (!fields.value.includes(name)) continue
      const text = checkText(fieldText(raw, `value.${name}`), {
        field: `value.${name}`,
        missing: 'VALUE_MISSING',
        tooLong: 'TEXT_TOO_LONG',
        longest: longestValue,
        lines: true,
      })
      if (text.ok) given.push({ category, field, value: text.value })
      else problems.push(...text.problems)
    }
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, value: { corrections: given } }
  },
}

/** Whether there is something that shows what is right. The files stand beside the draft, and none is needed: going on answers it. */
const evidenceStep: FormStep = {
  key: evidenceKey,
  isAsked: () => true,
  isAnswered: (draft) => draft.evidence === true,
  check: () => ({ ok: true, value: { evidence: true } }),
}

const meanwhile = z.enum(['yes', 'no'])

const meanwhileStep: FormStep = {
  key: 'meanwhile',
  isAsked: () => true,
  isAnswered: (draft) => meanwhile.safeParse(draft.meanwhile).success,
  check: (raw) => {
    const checked = meanwhile.safeParse(raw.meanwhile)
    return checked.success
      ? { ok: true, value: { meanwhile: checked.data } }
      : problem('meanwhile', 'MEANWHILE_MISSING')
  },
}

/** Rectification (Art. 16): fields, right values, what shows them, and whether the data may be used meanwhile. */
export const rectificationForm: RequestForm<RectificationAnswers> = {
  kind: 'RECTIFICATION',
  version: 1,
  steps: [fieldsStep, valuesStep, evidenceStep, meanwhileStep],
  checkAnswers(draft, terms) {
    const complete = checkComplete(rectificationForm, draft)
    if (!complete.ok) return complete
    const fields = checkFields(draft.fields, terms)
    if (!fields.ok) return fields
    const given = corrections
      .parse(draft.corrections)
      .filter(({ category, field }) => fields.value.includes(fieldName(category, field)))
    return {
      ok: true,
      value: { corrections: given, restrictMeanwhile: draft.meanwhile === 'yes' },
    }
  },
}
