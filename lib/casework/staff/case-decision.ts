import { controller } from '@/lib/controller/controller'
import type { AnswerRow } from '@/lib/data/answers'
import type { RequestRow } from '@/lib/data/request-rows'
import type { TaskRow } from '@/lib/data/tasks'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { Decision } from '@/lib/rights/decisions/decision'
import { hidesGround, isLastDay, needsApproval } from '@/lib/rights/decisions/four-eyes'
import { identityNeeded } from '@/lib/rights/decisions/identity-needed'
import { isInForce, isLiftingDay, liftingMeasures } from '@/lib/rights/decisions/lifting'
import { measuresOf } from '@/lib/rights/decisions/measures'
import { outcomeOf } from '@/lib/rights/decisions/outcome-of'
import type { Outcome } from '@/lib/rights/outcome'
import { systemWork, workLeft } from '@/lib/rights/tasks'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { systemTasksOf } from '../tasks/system-tasks'
import { ownSystems } from '../tasks/systems'
import type { HouseTerms } from './house-terms'
import { commentPlace } from './send-back-answer'
import { type DecisionValues, openDecision } from './stored-decision'

/** Where the decision of a case stands, for those who work on it. */
export type CaseDecision = {
  version: number
  /** What was typed into its form so far. */
  values: DecisionValues
  /** What was decided; null while it is a draft or not begun. */
  made: Decision | null
  outcome: Outcome | null
  begun: boolean
  approval: AnswerRow['approval']
  needsApproval: boolean
  /** Whether this officer proposed it, and so cannot approve it. */
  proposedByMe: boolean
  /** What the second person wrote when sending it back. */
  comment: string | null
  sentAlone: boolean
  /** Whether one officer may go on alone today. */
  mayGoAlone: boolean
  /** Systems that have still to do what was decided. */
  openSystems: number
  identityAsked: ReturnType<typeof identityNeeded>
  /** Of a delivered restriction: whether it is in force, and from which day it may be lifted. */
  restriction: {
    inForce: boolean
    liftingOn: Temporal.PlainDate | null
    /** Whether its day has come. */
    liftable: boolean
    /** Systems that have still to lift it. */
    openSystems: number
  }
}

export function viewDecision(input: {
  actor: Actor
  request: RequestRow
  key: PersonKey
  saved: AnswerRow | null
  tasks: TaskRow[]
  house: HouseTerms
  now: Temporal.Instant
}): CaseDecision {
  const { actor, request, key, saved, house, now } = input
  const { values, decision } = openDecision(key, request.id, saved?.sealedDecision ?? null)
  const { fourEyes, categories } = controller()
  const needed = decision !== null && needsApproval(decision, fourEyes, house.terms)
  const hidden = decision !== null && hidesGround(decision, house.terms)
  const measures = decision ? measuresOf(decision, categories) : []
  const tasks = systemTasksOf(input.tasks)
  const left = (of: typeof measures | ReturnType<typeof liftingMeasures>) =>
    workLeft(systemWork(of, ownSystems()), tasks).length
  const today = receivedOn(now)
  const delivered = openDecision(key, request.id, saved?.deliveredDecision ?? null).decision
  const liftingOn = saved?.liftingOn ?? null
  return {
    version: saved?.version ?? 0,
    values,
    made: decision,
    outcome: decision && outcomeOf(decision),
    begun: saved?.sealedDecision != null,
    approval: saved?.approval ?? 'NONE',
    needsApproval: needed,
    proposedByMe: saved?.proposedById === actor.accountId,
    comment: saved?.sealedComment
      ? openText(key, commentPlace(request.id), saved.sealedComment)
      : null,
    sentAlone: saved?.sentAlone ?? false,
    mayGoAlone: needed && !hidden && isLastDay(today, request.dueOn),
    openSystems: left(measures),
    identityAsked: decision && identityNeeded(decision),
    restriction: {
      inForce: isInForce({
        kind: request.kind,
        state: request.state,
        role: actor.role,
        decision: delivered,
        liftingOn,
        liftedAt: saved?.liftedAt ?? null,
      }),
      liftingOn,
      liftable: isLiftingDay(liftingOn, today),
      openSystems: left(liftingMeasures(delivered, categories)),
    },
  }
}
