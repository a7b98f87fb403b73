import { checkAccessCategories } from '../access-request'
import { checkWithdrawal } from '../consents'
import type { Filed } from '../forms/filed-answers'
import { objectionForm, objectionTopics, splitObjection } from '../forms/objection-form'
import {
  type Correction,
  fieldName,
  longestValue,
  rectifiableFields,
} from '../forms/rectification-form'
import { type FormTerms, problem } from '../forms/request-form'
import { restrictionForm } from '../forms/restriction-form'
import type { Scope } from '../forms/scope'
import type { Checked, FieldProblem } from '../refusal'
import type { RequestKind } from '../request-kinds'
import { checkText, fieldText } from '../text'

/** The longest note of what someone wrote or said, in characters. */
export const longestSaid = 8_000

/** What staff may know of the profile when they register: the form's terms, and the consents that can be taken back. */
export type RegistrationTerms = FormTerms & { withdrawable: readonly string[] }

/**
 * What a registered request asks for, as the person's own form would have filed it, with their words beside it. Fields: `said`, and by
 * kind `categories` (none ticked: everything), `value.<field>`, `situation`, `about`, `purposes`, `consents`. Problems: SAID_MISSING,
 * TEXT_TOO_LONG, TEXT_UNREADABLE; FIELDS_EMPTY, SITUATION_MISSING, OBJECTION_MISSING, PURPOSES_EMPTY, OBJECTION_IS_WITHDRAWAL,
 * CONSENTS_EMPTY, and those for keys that nobody offered.
 */
export function checkRegisteredAnswers(
  kind: RequestKind,
  raw: Record<string, unknown>,
  terms: RegistrationTerms,
): Checked<Filed> {
  const said = checkText(fieldText(raw, 'said'), {
    field: 'said',
    missing: 'SAID_MISSING',
    tooLong: 'TEXT_TOO_LONG',
    longest: longestSaid,
    lines: true,
  })
  const asked = checkAsked(kind, raw, terms)
  if (!said.ok || !asked.ok) {
    return { ok: false, problems: [asked, said].flatMap((part) => (part.ok ? [] : part.problems)) }
  }
  return { ok: true, value: { kind, answers: asked.value, said: said.value } as Filed }
}

function checkAsked(
  kind: RequestKind,
  raw: Record<string, unknown>,
  terms: RegistrationTerms,
): Checked<Record<string, unknown>> {
  switch (kind) {
    case 'ACCESS': {
      const scope = checkScope(raw, terms)
      if (!scope.ok || scope.value.scope === 'everything') return scope
      return { ok: true, value: { ...scope.value, period: { kind: 'all' } } }
    }
    case 'ERASURE': {
      const scope = checkScope(raw, terms)
      return scope.ok ? { ok: true, value: { ...scope.value, ground: null } } : scope
    }
    case 'RESTRICTION':
      return both(stepOf(restrictionForm, 'situation', raw, terms), checkScope(raw, terms))
    case 'RECTIFICATION':
      return checkCorrections(raw, terms)
    case 'OBJECTION':
      return checkObjection(raw, terms)
    case 'CONSENT_WITHDRAWAL': {
      const purposes = checkWithdrawal({ purposes: raw.consents }, terms.withdrawable)
      if (purposes.ok) return { ok: true, value: { purposes: purposes.value } }
      const problems = purposes.problems.map((each) => ({ ...each, field: 'consents' }))
      return { ok: false, problems }
    }
    case 'OTHER':
      return { ok: true, value: { text: fieldText(raw, 'said').trim() } }
    case 'MINOR_ERASURE':
      return { ok: true, value: {} }
  }
}

function checkScope(raw: Record<string, unknown>, terms: FormTerms): Checked<Scope> {
  if (raw.categories === undefined || raw.categories === '') {
    return { ok: true, value: { scope: 'everything' } }
  }
  const known = terms.categories.map(({ key }) => key)
  const categories = checkAccessCategories(raw, known)
  if (!categories.ok) return categories
  if (categories.value.length === known.length) return { ok: true, value: { scope: 'everything' } }
  return { ok: true, value: { scope: 'selected', categories: categories.value } }
}

function checkCorrections(
  raw: Record<string, unknown>,
  terms: FormTerms,
): Checked<{ corrections: Correction[]; restrictMeanwhile: boolean }> {
  const problems: FieldProblem[] = []
  const corrections: Correction[] = []
  for (const { category, field } of rectifiableFields(terms)) {
    const name = `value.${fieldName(category, field)}`
    if (fieldText(raw, name).trim() === '') continue
    const text = checkText(fieldText(raw, name), {
      field: name,
      missing: 'VALUE_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestValue,
      lines: true,
    })
    if (text.ok) corrections.push({ category, field, value: text.value })
    else problems.push(...text.problems)
  }
  if (problems.length > 0) return { ok: false, problems }
  if (corrections.length === 0) return problem('fields', 'FIELDS_EMPTY')
  return { ok: true, value: { corrections, restrictMeanwhile: raw.meanwhile === 'yes' } }
}

function checkObjection(
  raw: Record<string, unknown>,
  terms: FormTerms,
): Checked<Record<string, unknown>> {
  const about = stepOf(objectionForm, 'about', raw, terms)
  if (!about.ok || about.value.about === objectionTopics[0]) return about
  const purposes = stepOf(objectionForm, 'purposes', raw, terms)
  if (!purposes.ok) return purposes
  const chosen = purposes.value.purposes as string[]
  const answers = {
    about: 'purposes',
    purposes: chosen,
    situation: fieldText(raw, 'said'),
  } as const
  // To object to what rests on consent is to take the consent back (Art. 7(3)): that is another kind, in force at once.
  const { takenBack } = splitObjection(answers, terms)
  if (takenBack.length > 0) return problem('purposes', 'OBJECTION_IS_WITHDRAWAL')
  return { ok: true, value: { ...answers, situation: answers.situation.trim() } }
}

type Form = typeof restrictionForm | typeof objectionForm

/** The answer to one question of the person's own form, alone. */
function stepOf(
  form: Form,
  key: string,
  raw: Record<string, unknown>,
  terms: FormTerms,
): Checked<Record<string, unknown>> {
  const step = form.steps.find((each) => each.key === key)
  if (!step) return problem(key, 'DRAFT_INCOMPLETE')
  const checked = step.check(raw, terms, {})
  if (!checked.ok) return checked
  const { byConsentAlone: _, ...answer } = checked.value
  return { ok: true, value: answer }
}

function both(
  one: Checked<Record<string, unknown>>,
  other: Checked<Record<string, unknown>>,
): Checked<Record<string, unknown>> {
  if (one.ok && other.ok) return { ok: true, value: { ...one.value, ...other.value } }
  return { ok: false, problems: [one, other].flatMap((part) => (part.ok ? [] : part.problems)) }
}
