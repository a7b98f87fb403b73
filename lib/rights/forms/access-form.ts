import { z } from 'zod'
import {
  type AccessAnswers,
  type AccessPeriod,
  checkAccessPeriod,
  checkStoredPeriod,
  formVersion,
} from '../access-request'
import type { Checked } from '../refusal'
import { checkText, fieldText } from '../text'
import {
  checkComplete,
  type FormDraft,
  type FormStep,
  type FormTerms,
  type RequestForm,
} from './request-form'
import { categoriesStep, checkScope, scopeStep } from './scope'

const period: z.ZodType<AccessPeriod> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
])

const periodStep: FormStep = {
  key: 'period',
  isAsked: (draft) => draft.scope === 'selected',
  isAnswered: (draft) => period.safeParse(draft.period).success,
  check: (raw, terms) => {
    const checked = checkAccessPeriod(raw, terms.today)
    return checked.ok ? { ok: true, value: { period: checked.value } } : checked
  },
}

/** The longest line on what is different this time, in characters. */
export const longestDifference = 500

/** Asked all the same, though a copy is under way or was had this year; with an optional line on what is different (policy P12). */
const againStep: FormStep = {
  key: 'again',
  isAsked: () => false,
  isAnswered: () => true,
  check: (raw) => {
    const typed = fieldText(raw, 'different')
    if (typed.trim() === '') return { ok: true, value: { again: true, different: null } }
    const rule = {
      field: 'different',
      missing: 'TEXT_UNREADABLE',
      tooLong: 'TEXT_TOO_LONG',
    } as const
    const text = checkText(typed, { ...rule, longest: longestDifference })
    return text.ok ? { ok: true, value: { again: true, different: text.value } } : text
  },
}

/** A copy of one's data (Art. 15): everything, or some categories and a period. Never a reason, never a format. */
export const accessForm: RequestForm<AccessAnswers> = {
  kind: 'ACCESS',
  version: formVersion,
  steps: [scopeStep, categoriesStep, periodStep, againStep],
  checkAnswers(draft, terms) {
    const complete = checkComplete(accessForm, draft)
    if (!complete.ok) return complete
    const scope = checkScope(draft, terms)
    if (!scope.ok) return scope
    const different =
      typeof draft.different === 'string' ? { different: draft.different } : undefined
    if (scope.value.scope === 'everything') {
      return { ok: true, value: { ...scope.value, ...different } }
    }
    const checked = checkPeriod(draft, terms)
    if (!checked.ok) return checked
    return { ok: true, value: { ...scope.value, period: checked.value, ...different } }
  },
}

function checkPeriod(draft: FormDraft, terms: FormTerms): Checked<AccessPeriod> {
  const stored = period.parse(draft.period)
  return stored.kind === 'all'
    ? { ok: true, value: stored }
    : checkStoredPeriod(stored, terms.today)
}
