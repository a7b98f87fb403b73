import type { FormValues } from './form-state'

/** Fields that are read by their action alone and never sent back to a page. */
const secrets = new Set(['code', 'token', 'secret', 'password'])
const own = new Set(['locale'])
const fieldName = /^[a-zA-Z][\w.-]{0,63}$/

/** What a person typed, ready to be given back to the form: texts only, no secrets, no files, no fields of the framework. */
export function readForm(form: FormData): FormValues {
  const values = new Map<string, string | string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !fieldName.test(name)) continue
    if (secrets.has(name) || own.has(name)) continue
    const before = values.get(name)
    values.set(name, before === undefined ? value : [before, value].flat())
  }
  return Object.fromEntries(values)
}
