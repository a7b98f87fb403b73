import type { FormTerms } from '@/lib/rights/forms/request-form'
import { controller } from './controller'

/** What a form may offer, from the controller's profile, on a day in Stockholm. */
export function formTerms(today: Temporal.PlainDate): FormTerms {
  const { categories, purposes } = controller()
  return {
    today,
    categories: categories.map(({ key, fields }) => ({
      key,
      fields: fields.filter((field) => field.rectifiable).map((field) => field.key),
    })),
    purposes: purposes.map((purpose) => purpose.key),
    consents: purposes.filter(({ legalBasis }) => legalBasis === 'CONSENT').map(({ key }) => key),
  }
}
