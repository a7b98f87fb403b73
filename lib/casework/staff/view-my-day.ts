import { queuePage } from '@/lib/data/queue'
import type { QueueEntry } from '@/lib/data/queue-rows'
import { queuedWithTasksDue } from '@/lib/data/queue-tasks'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { authorise } from '../authorise'

const mostOfASort = 50

/** Why something stands in an officer's day, the most urgent first. */
const asked = {
  overdue: { assignee: 'me', due: 'overdue' },
  today: { assignee: 'me', due: 'today' },
  approval: { needs: 'approval' },
  reply: { assignee: 'me', needs: 'reply' },
} as const satisfies Record<string, QueueFilter>

export type DayReason = keyof typeof asked | 'task'
export type DayItem = { because: DayReason; request: QueueEntry; daysLeft: number }

/** An officer's day: what is theirs and over or due, what waits for their approval, who waits for their answer, whose tasks are due; each once. */
export async function viewMyDay(input: {
  actor: Actor
  now: Temporal.Instant
}): Promise<DayItem[]> {
  const { actor, now } = input
  authorise(actor, 'queue.view')
  const today = receivedOn(now)
  const looking = { me: actor.accountId, today, from: null, size: mostOfASort }
  const sorts = Object.entries(asked) as [keyof typeof asked, QueueFilter][]
  const [lists, tasks] = await Promise.all([
    Promise.all(sorts.map(([, filter]) => queuePage(actor, { filter, ...looking }))),
    queuedWithTasksDue(actor, looking),
  ])
  const items = new Map<string, DayItem>()
  const add = (because: DayReason, requests: QueueEntry[]) => {
    for (const request of requests) {
      const daysLeft = today.until(request.dueOn, { largestUnit: 'days' }).days
      if (!items.has(request.id)) items.set(request.id, { because, request, daysLeft })
    }
  }
  for (const [index, [because]] of sorts.entries()) add(because, lists[index] ?? [])
  add('task', tasks)
  return [...items.values()]
}
