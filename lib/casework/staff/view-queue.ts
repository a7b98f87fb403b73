import { answeredLately, type QueuePlace, queuePage } from '@/lib/data/queue'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { authorise } from '../authorise'

const pageSize = 50

export type QueueRow = {
  request: RequestRow
  /** Calendar days from today to the due date in Stockholm; negative when it is over. */
  daysLeft: number
}

export type QueueView = {
  rows: QueueRow[]
  next: QueuePlace | null
  answered: RequestRow[]
}

/** The desk's queue: open requests, earliest due date first, and what was answered lately. */
export async function viewQueue(input: {
  actor: Actor
  after: QueuePlace | null
  now: Temporal.Instant
}): Promise<QueueView> {
  const { actor, after, now } = input
  authorise(actor, 'queue.view')
  const today = receivedOn(now)
  const [found, answered] = await Promise.all([
    queuePage(actor, after, pageSize + 1),
    answeredLately(actor, 10),
  ])
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return {
    rows: rows.map((request) => ({
      request,
      daysLeft: today.until(request.dueOn, { largestUnit: 'days' }).days,
    })),
    next: found.length > pageSize && last ? { dueOn: last.dueOn, id: last.id } : null,
    answered,
  }
}
