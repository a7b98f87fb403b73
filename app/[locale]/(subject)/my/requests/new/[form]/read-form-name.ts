import { type FormName, formNames } from '@/lib/rights/forms/forms'
import { Refusal } from '@/lib/rights/refusal'
import { type FormValues, one } from '@/lib/web/form-state'

/** The form that a hidden field names. NOT_FOUND for a name that is none. */
export function readFormName(values: FormValues): FormName {
  const form = formNames.find((name) => name === one(values, 'form'))
  if (!form) throw new Refusal('NOT_FOUND')
  return form
}
