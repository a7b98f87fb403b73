import { findLookUp, type StatusRow, statusesOf } from '@/lib/data/look-ups'
import type { Actor } from '@/lib/rights/actor'
import { currentDeadline, type DeadlineStep, receivedOn } from '@/lib/rights/deadline'
import { mostChecks, type NextStep, nextStepOf } from '@/lib/rights/support/look-up'
import { authorise, found } from '../authorise'

export type ViewedStatus = {
  request: StatusRow
  next: NextStep
  steps: DeadlineStep[]
}

export type ViewedLookUp = {
  /** Null where nobody was found: whoever asks is transferred to legal. */
  statuses: ViewedStatus[] | null
  checksLeft: number
}

/** What a look-up shows its agent, for a quarter of an hour. NOT_FOUND for others. */
export async function viewLookUp(input: {
  actor: Actor
  id: string
  now: Temporal.Instant
}): Promise<ViewedLookUp> {
  const { actor, id, now } = input
  authorise(actor, 'status.look-up')
  const lookUp = found(await findLookUp(actor, id, now))
  const checksLeft = mostChecks - lookUp.checks
  if (!lookUp.dataSubjectId) return { statuses: null, checksLeft }
  const rows = await statusesOf(actor, lookUp.dataSubjectId)
  // Nothing may tell that somebody is there whose identity has been protected since.
  if (rows.length === 0) return { statuses: null, checksLeft }
  const today = receivedOn(now)
  return {
    statuses: rows.map((request) => ({
      request,
      next: nextStepOf(request, today),
      steps: currentDeadline(request).steps,
    })),
    checksLeft,
  }
}
