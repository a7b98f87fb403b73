import type { Outcome } from '../outcome'
import type { DecidedPart, Decision } from './decision'
import type { Reason } from './reason'

type RefusedPart = Extract<DecidedPart, { reason: Reason }>

/** Whether a part was a no. */
export function isRefused(part: DecidedPart): part is RefusedPart {
  return 'reason' in part
}

/** How a request ends by its decision: one no among many makes it partly, all make it refused (rules.md 4). */
export function outcomeOf(decision: Decision): Outcome {
  switch (decision.result) {
    case 'copy':
      return 'COPY'
    case 'partly':
      return 'PARTLY'
    case 'no-data':
      return 'NO_DATA'
    case 'refused':
      return 'REFUSED'
    case 'answered':
      return 'FULFILLED'
    case 'parts': {
      const refused = decision.parts.filter(isRefused).length
      if (refused === 0) return 'FULFILLED'
      return refused === decision.parts.length ? 'REFUSED' : 'PARTLY'
    }
  }
}

/** Every reason in a decision, in its order. */
export function reasonsOf(decision: Decision): Reason[] {
  if ('reason' in decision) return [decision.reason]
  return partsOf(decision)
    .filter(isRefused)
    .map(({ reason }) => reason)
}

/** What was decided part by part; nothing for a right that has no parts. */
export function partsOf(decision: Decision): DecidedPart[] {
  return decision.result === 'parts' ? decision.parts : []
}

/** The keys of what was done. */
export function doneItems(decision: Decision): string[] {
  return partsOf(decision)
    .filter((part) => !isRefused(part))
    .map(({ item }) => item)
}

/** Whether an outcome says no to anything: it carries reasons and the ways to complain (Art. 12(4)). */
export function isRefusal(outcome: Outcome): boolean {
  return outcome === 'REFUSED' || outcome === 'PARTLY'
}

/** Whether an outcome releases a copy. */
export function releasesCopy(decision: Decision): boolean {
  return decision.kind === 'ACCESS' && (decision.result === 'copy' || decision.result === 'partly')
}

/** Whether the letter must tell the ways to complain; a child's case without custody shown has one fixed reply (rules.md 3). */
export function owesWays(decision: Decision): boolean {
  if (decision.kind === 'MINOR_ERASURE' && decision.custody === null) return false
  return isRefusal(outcomeOf(decision))
}
