import { fieldLabel } from '@/lib/controller/labels'
import type { Locale } from '@/lib/i18n/locales'
import { type FieldProblem, Refusal } from '@/lib/rights/refusal'

/** Says which value of a rectification is missing: several fields on one page would otherwise have the same words. */
export function nameTheFields(locale: Locale): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.code,
      error.problems.map((problem) => named(locale, problem)),
    )
  }
}

function named(locale: Locale, problem: FieldProblem): FieldProblem {
  const [, category = '', field = ''] = problem.field.split('.')
  if (problem.code !== 'VALUE_MISSING') return problem
  return { ...problem, detail: { name: fieldLabel(locale, category, field) } }
}
