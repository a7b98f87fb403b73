import { findQueueFacts } from '@/lib/data/queue-assign'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Actor } from '@/lib/rights/actor'
import { authorise, found } from '../authorise'
import { type DeskWay, nextCase } from './next-case'
import { listOfficers, type Officer } from './officers'

/** What the desk says about a case as one of many: who has it, who could, and which comes next. */
export type CaseInQueue = {
  officers: Officer[]
  assigneeId: string | null
  next: string | null
  /** The officer works through their own day. */
  day: boolean
}

/** A case as one of many, for an officer on the way through a list. */
export async function viewCaseInQueue(input: {
  actor: Actor
  request: Pick<RequestRow, 'id' | 'dueOn'>
  way: DeskWay
  now: Temporal.Instant
}): Promise<CaseInQueue> {
  const { actor, request, way, now } = input
  authorise(actor, 'queue.view')
  const facts = found(await findQueueFacts(actor, request.id))
  const current = { rank: facts.queueRank, dueOn: request.dueOn, id: request.id }
  const [officers, next] = await Promise.all([
    listOfficers(actor),
    nextCase({ actor, way, current, now }),
  ])
  const { assigneeId } = facts
  return { officers, assigneeId, next: next?.reference ?? null, day: way.day }
}
