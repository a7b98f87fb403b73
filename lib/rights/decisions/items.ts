import type { Filed } from '../forms/filed-answers'
import { fieldName, rectifiableFields } from '../forms/rectification-form'
import type { RequestKind } from '../request-kinds'
import type { DecisionTerms } from './decision-terms'

/** What an objection to direct marketing is called among the things a decision is made on. */
export const directMarketing = 'direct-marketing'

/** One thing that a decision says yes or no to. */
export type DecisionItem = {
  /** A category, a field written CATEGORY.field, a purpose, or direct marketing. */
  key: string
  /** Why a no is impossible, where it is: direct marketing (Art. 21(3)), or a consent that is taken back so (Art. 7(3)). */
  cannotRefuse: 'MARKETING' | 'CONSENT' | null
  /** Whether it was asked for by name. Where staff set the kind, they say which of all there are. */
  asked: boolean
}

/** Kinds that are decided on part by part. */
export const partKinds = [
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
  'MINOR_ERASURE',
] as const
export type PartKind = (typeof partKinds)[number]

export function isPartKind(kind: RequestKind): kind is PartKind {
  return partKinds.some((known) => known === kind)
}

/** Every thing that a request of a kind is decided on, in the order of the profile (rules.md 4). */
export function decisionItems(kind: PartKind, filed: Filed, terms: DecisionTerms): DecisionItem[] {
  switch (kind) {
    case 'RECTIFICATION':
      return fieldItems(filed, terms)
    case 'OBJECTION':
      return objectionItems(filed, terms)
    default:
      return categoryItems(filed, terms)
  }
}

function fieldItems(filed: Filed, terms: DecisionTerms): DecisionItem[] {
  const all = rectifiableFields(terms).map(({ category, field }) => fieldName(category, field))
  if (filed.kind !== 'RECTIFICATION') return all.map((key) => item(key, false))
  return filed.answers.corrections.map(({ category, field }) =>
    item(fieldName(category, field), true),
  )
}

function categoryItems(filed: Filed, terms: DecisionTerms): DecisionItem[] {
  const all = terms.categories.map(({ key }) => key)
  const scoped = filed.kind === 'ERASURE' || filed.kind === 'RESTRICTION' || filed.kind === 'ACCESS'
  const chosen = scoped && filed.answers.scope === 'selected' ? filed.answers.categories : all
  return chosen.map((key) => item(key, true))
}

function objectionItems(filed: Filed, { purposes, consents }: DecisionTerms): DecisionItem[] {
  const purpose = (key: string, asked: boolean): DecisionItem => ({
    key,
    cannotRefuse: consents.includes(key) ? 'CONSENT' : null,
    asked,
  })
  const marketing = (asked: boolean): DecisionItem => ({
    key: directMarketing,
    cannotRefuse: 'MARKETING',
    asked,
  })
  if (filed.kind !== 'OBJECTION') {
    return [marketing(false), ...purposes.map((key) => purpose(key, false))]
  }
  return filed.answers.about === 'direct-marketing'
    ? [marketing(true)]
    : filed.answers.purposes.map((key) => purpose(key, true))
}

function item(key: string, asked: boolean): DecisionItem {
  return { key, cannotRefuse: null, asked }
}
