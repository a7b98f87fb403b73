import type { DecisionTerms } from '@/lib/rights/decisions/decision-terms'
import { formTerms } from './form-terms'
import type { FilledLines } from './lines'
import { isToFill } from './lines'
import type { ControllerProfile, Ground } from './profile'

/** A ground that can be chosen in a case; an example of the trial is marked as one wherever it is told. */
export type OfferedGround = Ground & { example: boolean }

/** The ground that legal has stated once for all in the line on Article 17(3). */
export const filledGround = 'FILLED_ERASURE_EXCEPTIONS'

/**
 * The grounds of a controller: those of its profile, what legal has filled in about Article 17(3) once for all, and in the trial
 * the examples.
 */
export function groundsOf(
  profile: ControllerProfile,
  filled: FilledLines,
  trial: boolean,
): OfferedGround[] {
  const stated = profile.grounds.map((ground) => ({ ...ground, example: false }))
  const examples = trial ? profile.exampleGrounds : []
  return [
    ...stated,
    ...filledOnce(profile, filled),
    ...examples.map((each) => ({ ...each, example: true })),
  ]
}

function filledOnce({ erasureExceptions: line }: ControllerProfile, filled: FilledLines) {
  const text = isToFill(line) ? filled[line.key] : undefined
  if (!text || text.example || text.sv.trim() === '' || text.en.trim() === '') return []
  const ground: OfferedGround = {
    key: filledGround,
    kinds: ['ERASURE', 'MINOR_ERASURE'],
    text: { sv: text.sv, en: text.en },
    law: { sv: 'artikel 17.3 i GDPR', en: 'Article 17(3) GDPR' },
    example: false,
  }
  return [ground]
}

/** What a decision may choose from, on a day in Stockholm. */
export function decisionTerms(today: Temporal.PlainDate, grounds: OfferedGround[]): DecisionTerms {
  return {
    ...formTerms(today),
    grounds: grounds.map(({ key, kinds, mustNotBeTold = false }) => ({
      key,
      kinds,
      mustNotBeTold,
    })),
  }
}
