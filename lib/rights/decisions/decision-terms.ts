import type { FormTerms } from '../forms/request-form'
import type { RequestKind } from '../request-kinds'

/** A ground that the controller's profile offers for a no, in whole or in part. */
export type GroundTerm = {
  key: string
  kinds: readonly RequestKind[]
  /** The law forbids telling it: neutral wording, and four eyes always (Art. 23). */
  mustNotBeTold: boolean
}

/** What a decision may know: the day in Stockholm, and what the controller's profile offers. */
export type DecisionTerms = FormTerms & { grounds: readonly GroundTerm[] }

/** The grounds that a request of a kind can be refused on, or its data kept. */
export function groundsFor(terms: DecisionTerms, kind: RequestKind): GroundTerm[] {
  return terms.grounds.filter(({ kinds }) => kinds.includes(kind))
}

/** Whether a ground of the profile must not be told; a ground in legal's own words can be. */
export function mustNotBeTold(terms: Pick<DecisionTerms, 'grounds'>, ground: string): boolean {
  return terms.grounds.some(({ key, mustNotBeTold }) => key === ground && mustNotBeTold)
}
