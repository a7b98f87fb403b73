/** What a person typed, by field name: several values where a name occurs more than once. */
export type FormValues = Record<string, string | string[]>

/** One problem in words, at the field with that name; an empty name means the form as a whole. */
export type ShownProblem = { field: string; message: string }

/** What an action gives back to its form. It travels through the browser, so nothing in it is trusted on the way back. */
export type FormState = { values: FormValues; problems: ShownProblem[]; attempt: number }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** The state of a form that nobody has sent yet. */
export function untouched(values: FormValues = {}): FormState {
  return { values, problems: [], attempt: 0 }
}

/** The only (or first) value of a field; nothing typed is an empty text. */
export function one(values: FormValues, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** All values of a field, for groups of checkboxes. */
export function many(values: FormValues, name: string): string[] {
  const value = values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The three boxes of a date field, as typed. */
export function dateParts(
  values: FormValues,
  name: string,
): { day: string; month: string; year: string } {
  return {
    day: one(values, `${name}-day`),
    month: one(values, `${name}-month`),
    year: one(values, `${name}-year`),
  }
}
