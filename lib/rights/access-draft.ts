import { z } from 'zod'
import {
  type AccessAnswers,
  type AccessPeriod,
  accessScopes,
  checkAccessCategories,
  checkStoredPeriod,
  formVersion,
} from './access-request'
import type { Checked, FieldProblem } from './refusal'

/** A draft of an access request: what is answered so far. A draft is no request. */
export const accessDraftSchema = z.object({
  formVersion: z.int(),
  scope: z.enum(accessScopes).optional(),
  categories: z.array(z.string()).optional(),
  period: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
    ])
    .optional(),
})
export type AccessDraft = z.infer<typeof accessDraftSchema>

export type AccessStep = 'scope' | 'categories' | 'period' | 'check'

/** The first question that has no answer yet, or `check` when all have. Answers of another form version count as none. */
export function nextAccessStep(draft: Partial<AccessDraft>): AccessStep {
  if (draft.formVersion !== undefined && draft.formVersion !== formVersion) return 'scope'
  if (!draft.scope) return 'scope'
  if (draft.scope === 'everything') return 'check'
  if (!draft.categories || draft.categories.length === 0) return 'categories'
  return draft.period ? 'check' : 'period'
}

/**
 * The whole draft at submission, checked again from nothing: whatever the pages promised, the stored text decides.
 * Problems: DRAFT_STALE (field `formVersion`), DRAFT_INCOMPLETE (field: the step to go to), CATEGORY_UNKNOWN, PERIOD_*.
 */
export function checkAccessAnswers(
  stored: unknown,
  knownCategoryKeys: readonly string[],
  today: Temporal.PlainDate,
): Checked<AccessAnswers> {
  const version = z.object({ formVersion: z.unknown() }).safeParse(stored)
  if (!version.success) return problem('scope', 'DRAFT_INCOMPLETE')
  if (version.data.formVersion !== formVersion) return problem('formVersion', 'DRAFT_STALE')
  const draft = accessDraftSchema.safeParse(stored)
  if (!draft.success) return problem('scope', 'DRAFT_INCOMPLETE')
  const step = nextAccessStep(draft.data)
  if (step !== 'check') return problem(step, 'DRAFT_INCOMPLETE')
  const { scope, categories, period } = draft.data
  if (scope !== 'selected') return { ok: true, value: { scope: 'everything' } }
  const checkedCategories = checkAccessCategories({ categories }, knownCategoryKeys)
  const checkedPeriod = checkPeriod(period, today)
  if (checkedCategories.ok && checkedPeriod.ok) {
    const value = { scope, categories: checkedCategories.value, period: checkedPeriod.value }
    return { ok: true, value }
  }
  const problems = [checkedCategories, checkedPeriod].flatMap((part) =>
    part.ok ? [] : part.problems,
  )
  return { ok: false, problems }
}

function checkPeriod(period: AccessPeriod | undefined, today: Temporal.PlainDate) {
  if (!period) return problem('period', 'DRAFT_INCOMPLETE')
  if (period.kind === 'all') return { ok: true, value: period } as const
  return checkStoredPeriod(period, today)
}

function problem(
  field: string,
  code: 'DRAFT_INCOMPLETE' | 'DRAFT_STALE',
): { ok: false; problems: FieldProblem[] } {
  return { ok: false, problems: [{ field, code }] }
}
