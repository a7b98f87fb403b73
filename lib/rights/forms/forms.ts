import { accessForm } from './access-form'
import { erasureForm } from './erasure-form'
import { objectionForm } from './objection-form'
import { otherForm } from './other-form'
import { rectificationForm } from './rectification-form'
import type { RequestForm } from './request-form'
import { restrictionForm } from './restriction-form'

/** The forms that a person can fill in, by the name that stands in the address. */
export const forms = {
  access: accessForm,
  rectification: rectificationForm,
  erasure: erasureForm,
  restriction: restrictionForm,
  objection: objectionForm,
  other: otherForm,
} as const

export type FormName = keyof typeof forms
export const formNames = Object.keys(forms) as FormName[]

/** The form of a name, or null when there is none. */
export function formOf(name: string): RequestForm<unknown> | null {
  return Object.hasOwn(forms, name) ? forms[name as FormName] : null
}
