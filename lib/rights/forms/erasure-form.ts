import { z } from 'zod'
import { erasureOrder } from '../erasure-order'
import { checkComplete, type FormStep, problem, type RequestForm } from './request-form'
import { categoriesStep, checkScope, type Scope, scopeStep } from './scope'

/** The grounds of Art. 17(1)(a) to (f), by everyday names; none need be given. */
export const erasureGrounds = [
  'not-needed',
  'consent-withdrawn',
  'objected',
  'unlawful',
  'law-demands',
  'was-a-child',
] as const
export type ErasureGround = (typeof erasureGrounds)[number]

export type ErasureAnswers = Scope & {
  ground: ErasureGround | null
  /** What was chosen while a copy was under way; left out where there was nothing to choose. */
  eraseFirst?: boolean
}

const ground = z.enum([...erasureGrounds, 'none'])

const groundStep: FormStep = {
  key: 'ground',
  isAsked: () => true,
  isAnswered: (draft) => ground.safeParse(draft.ground).success,
  check: (raw) => {
    const checked = ground.safeParse(raw.ground)
    return checked.success
      ? { ok: true, value: { ground: checked.data } }
      : problem('ground', 'GROUND_MISSING')
  },
}

/** Which comes first while a copy is under way: asked of those alone who wait for one (rules.md 4). */
const orderStep: FormStep = {
  key: 'order',
  isAsked: (draft) => draft.copyUnderWay === true,
  isAnswered: (draft) => erasureOrder.safeParse(draft.order).success,
  check: (raw) => {
    const checked = erasureOrder.safeParse(raw.order)
    return checked.success
      ? { ok: true, value: { order: checked.data } }
      : problem('order', 'ORDER_MISSING')
  },
}

/** Erasure (Art. 17): everything or some categories; a ground only if the person wants to give one; after a copy or before. */
export const erasureForm: RequestForm<ErasureAnswers> = {
  kind: 'ERASURE',
  version: 1,
  steps: [scopeStep, categoriesStep, groundStep, orderStep],
  checkAnswers(draft, terms) {
    const complete = checkComplete(erasureForm, draft)
    if (!complete.ok) return complete
    const scope = checkScope(draft, terms)
    if (!scope.ok) return scope
    const given = ground.parse(draft.ground)
    const order = erasureOrder.safeParse(draft.order)
    return {
      ok: true,
      value: {
        ...scope.value,
        ground: given === 'none' ? null : given,
        ...(order.success && { eraseFirst: order.data === 'erase-first' }),
      },
    }
  },
}
