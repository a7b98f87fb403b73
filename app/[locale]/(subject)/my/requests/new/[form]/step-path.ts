import type { FormName } from '@/lib/rights/forms/forms'

/** The page of a question, without its language. */
export function stepPath(form: FormName, step: string): string {
  return `/my/requests/new/${form}/${step}`
}
