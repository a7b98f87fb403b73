import type { Checked, FieldProblem, RefusalCode } from '../refusal'
import type { RequestKind } from '../request-kinds'

/** What a form may know: the day in Stockholm, and what the controller's profile offers to choose from. */
export type FormTerms = {
  today: Temporal.PlainDate
  /** Category keys with the keys of their rectifiable fields. */
  categories: readonly { key: string; fields: readonly string[] }[]
  purposes: readonly string[]
  /** Those of the purposes that rest on consent: to object to one is to take the consent back (Art. 7(3)). */
  consents: readonly string[]
}

/**
 * Answers given so far, by the name of what they answer, with the version of the form they were given to. `copyUnderWay` is no answer:
 * it is looked up each time.
 */
export type FormDraft = { formVersion?: number; copyUnderWay?: boolean } & Record<string, unknown>

/** One question on one page. */
export type FormStep = {
  key: string
  /** Whether the answers before it make it a question at all. */
  isAsked: (draft: FormDraft) => boolean
  isAnswered: (draft: FormDraft) => boolean
  /** The answer that was typed, checked: what goes into the draft, or the question's own problems. */
  check: (raw: Record<string, unknown>, terms: FormTerms, draft: FormDraft) => Checked<FormDraft>
}

/** The question whose answer is files, in every form that takes any. */
export const evidenceKey = 'evidence'

/** Whether files can go with a form. */
export function takesFiles(form: RequestForm<unknown>): boolean {
  return form.steps.some((step) => step.key === evidenceKey)
}

/** A request's questions, and what they make together. */
export type RequestForm<Answers> = {
  kind: RequestKind
  version: number
  steps: readonly FormStep[]
  /** The whole draft checked again from nothing, at submission: whatever the pages promised, the stored draft decides. */
  checkAnswers: (draft: FormDraft, terms: FormTerms) => Checked<Answers>
}

/** The first question that has no answer yet, or `check` when all have. Answers to another version count as none. */
export function nextStep(form: RequestForm<unknown>, draft: FormDraft): string {
  const usable = draft.formVersion === form.version ? draft : {}
  const open = form.steps.find((step) => step.isAsked(usable) && !step.isAnswered(usable))
  return open?.key ?? 'check'
}

/** Whether a question comes before another in a form; `check` comes last. */
export function comesBefore(form: RequestForm<unknown>, step: string, other: string): boolean {
  const place = (key: string) =>
    key === 'check' ? form.steps.length : form.steps.findIndex((one) => one.key === key)
  return place(step) < place(other)
}

/** The question before one that is asked in this draft, or null at the first. */
export function stepBefore(
  form: RequestForm<unknown>,
  draft: FormDraft,
  key: string,
): string | null {
  const asked = form.steps.filter((step) => step.isAsked(draft)).map((step) => step.key)
  if (key === 'check') return asked.at(-1) ?? null
  const place = asked.indexOf(key)
  return place > 0 ? (asked[place - 1] ?? null) : null
}

/**
 * Whether a stored draft can be submitted at all. Problems: DRAFT_STALE (`formVersion`), DRAFT_INCOMPLETE at the question that
 * is open.
 */
export function checkComplete(form: RequestForm<unknown>, draft: FormDraft): Checked<FormDraft> {
  if (draft.formVersion !== form.version) return problem('formVersion', 'DRAFT_STALE')
  const open = nextStep(form, draft)
  return open === 'check' ? { ok: true, value: draft } : problem(open, 'DRAFT_INCOMPLETE')
}

/** One problem at one field. */
export function problem(
  field: string,
  code: RefusalCode,
  detail?: FieldProblem['detail'],
): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [detail ? { field, code, detail } : { field, code }] }
}
