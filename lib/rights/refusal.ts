import type { AboutRefusal } from './about-refusal'
import type { refusalCodes } from './refusal-codes'

export type RefusalCode = (typeof refusalCodes)[number]

/** One problem at one form field; `detail` fills the placeholders of the message and never holds what the person typed. */
export type FieldProblem = {
  field: string
  code: RefusalCode
  detail?: Record<string, string | number>
}

/** What a pure check returns: the checked value, or every problem found. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] }

/** Thrown by casework when a rule or the policy says no. The edge turns the code into words; nothing else may read the message. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly problems: FieldProblem[]
  readonly about: AboutRefusal

  constructor(code: RefusalCode, problems: FieldProblem[] = [], about: AboutRefusal = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.problems = problems
    this.about = about
  }
}

/** The value of a check that was passed; null where it was not. */
export function passed<T>(checked: Checked<T>): T | null {
  return checked.ok ? checked.value : null
}

/** The value of a check, or its problems thrown as one refusal (the first problem's code). */
export function valueOrRefuse<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  throw new Refusal(checked.problems[0]?.code ?? 'NOT_FOUND', checked.problems)
}
