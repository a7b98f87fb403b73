import { z } from 'zod'
import { accessScopes, checkAccessCategories, checkAccessScope } from '../access-request'
import type { Checked } from '../refusal'
import type { FormDraft, FormStep, FormTerms } from './request-form'

/** Everything the controller holds, or categories by key. */
export type Scope = { scope: 'everything' } | { scope: 'selected'; categories: string[] }

const keysOf = (terms: FormTerms) => terms.categories.map((category) => category.key)

/** The question "everything, or a part?". Problem: SCOPE_MISSING. */
export const scopeStep: FormStep = {
  key: 'scope',
  isAsked: () => true,
  isAnswered: (draft) => z.enum(accessScopes).safeParse(draft.scope).success,
  check: (raw) => {
    const scope = checkAccessScope(raw)
    return scope.ok ? { ok: true, value: { scope: scope.value } } : scope
  },
}

/** The question "which categories?". Problems: CATEGORIES_EMPTY, CATEGORY_UNKNOWN. */
export const categoriesStep: FormStep = {
  key: 'categories',
  isAsked: (draft) => draft.scope === 'selected',
  isAnswered: (draft) => z.array(z.string()).min(1).safeParse(draft.categories).success,
  check: (raw, terms) => {
    const categories = checkAccessCategories(raw, keysOf(terms))
    return categories.ok ? { ok: true, value: { categories: categories.value } } : categories
  },
}

/** The scope in a complete draft, checked against the profile of today. */
export function checkScope(draft: FormDraft, terms: FormTerms): Checked<Scope> {
  if (draft.scope !== 'selected') return { ok: true, value: { scope: 'everything' } }
  const categories = checkAccessCategories(draft, keysOf(terms))
  if (!categories.ok) return categories
  return { ok: true, value: { scope: 'selected', categories: categories.value } }
}
