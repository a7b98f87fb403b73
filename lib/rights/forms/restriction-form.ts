import { z } from 'zod'
import { checkComplete, type FormStep, problem, type RequestForm } from './request-form'
import { categoriesStep, checkScope, type Scope, scopeStep } from './scope'

/** The four situations of Art. 18(1)(a) to (d). */
export const restrictionSituations = [
  'contests-accuracy',
  'unlawful-but-keep',
  'needs-for-claim',
  'objection-pending',
] as const
export type RestrictionSituation = (typeof restrictionSituations)[number]

export type RestrictionAnswers = Scope & { situation: RestrictionSituation }

const situation = z.enum(restrictionSituations)

const situationStep: FormStep = {
  key: 'situation',
  isAsked: () => true,
  isAnswered: (draft) => situation.safeParse(draft.situation).success,
  check: (raw) => {
    const checked = situation.safeParse(raw.situation)
    return checked.success
      ? { ok: true, value: { situation: checked.data } }
      : problem('situation', 'SITUATION_MISSING')
  },
}

/** Restriction (Art. 18): which of the four situations, and which data. */
export const restrictionForm: RequestForm<RestrictionAnswers> = {
  kind: 'RESTRICTION',
  version: 1,
  steps: [situationStep, scopeStep, categoriesStep],
  checkAnswers(draft, terms) {
    const complete = checkComplete(restrictionForm, draft)
    if (!complete.ok) return complete
    const scope = checkScope(draft, terms)
    if (!scope.ok) return scope
    return { ok: true, value: { ...scope.value, situation: situation.parse(draft.situation) } }
  },
}
