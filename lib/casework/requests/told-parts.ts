import type { DecidedPart, Decision } from '@/lib/rights/decisions/decision'
import { type DecisionTerms, mustNotBeTold } from '@/lib/rights/decisions/decision-terms'
import { isRefused, partsOf } from '@/lib/rights/decisions/outcome-of'

/** What was decided on one thing, as the person may see it. */
export type ToldPart = {
  item: string
  result: DecidedPart['result']
  /** The last day it is kept, where that may be told. */
  until: Temporal.PlainDate | null
}

/** What was done with each thing that was asked for; of a ground that must not be told, no date to guess it by. */
export function toldParts(
  decision: Decision | null,
  terms: Pick<DecisionTerms, 'grounds'>,
): ToldPart[] {
  if (!decision) return []
  return partsOf(decision).map((part) => {
    const kept = isRefused(part) && part.until && !mustNotBeTold(terms, part.reason.ground)
    return {
      item: part.item,
      result: part.result,
      until: kept && part.until ? Temporal.PlainDate.from(part.until) : null,
    }
  })
}
