import type { Decision } from './decision'
import { doneItems, releasesCopy } from './outcome-of'

/** When it has to be known who the person is: before systems are told to act, or before the answer goes out. */
export type IdentityMoment = 'DECIDING' | 'SENDING'

/**
 * Whether a decision needs an identity that is checked, and when at the latest (rules.md 5): data are erased or corrected, and a copy
 * released, for the right person alone. A child's data are erased whoever asks; restricting, stopping and a no harm nobody.
 * "No data held" says something about a person, and waits for the same check as a copy.
 */
export function identityNeeded(decision: Decision): IdentityMoment | null {
  if (decision.kind === 'ACCESS') {
    return releasesCopy(decision) || decision.result === 'no-data' ? 'SENDING' : null
  }
  const acts = decision.kind === 'ERASURE' || decision.kind === 'RECTIFICATION'
  return acts && doneItems(decision).length > 0 ? 'DECIDING' : null
}
