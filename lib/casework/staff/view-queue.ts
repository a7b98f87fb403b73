import { answeredLately, type QueueFrom, type QueuePlace, queuePage } from '@/lib/data/queue'
import { countQueue, mostCounted } from '@/lib/data/queue-counts'
import type { QueueEntry } from '@/lib/data/queue-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { isFiltered } from '@/lib/rights/queue-filter'
import { authorise } from '../authorise'
import { listOfficers, type Officer } from './officers'

const pageSize = 50

/** What the head of the queue counts, each a filter of its own. */
export const countedFilters = {
  overdue: { due: 'overdue' },
  week: { due: 'week' },
  approval: { needs: 'approval' },
  reply: { needs: 'reply' },
  waiting: { state: 'WAITING_FOR_PERSON' },
  delivery: { needs: 'delivery' },
  unassigned: { assignee: 'none' },
  mine: { assignee: 'me' },
} as const satisfies Record<string, QueueFilter>

export type Counted = keyof typeof countedFilters

export type QueueRow = {
  request: QueueEntry
  /** Calendar days from today to the due date in Stockholm; negative when it is over. */
  daysLeft: number
  assignee: Officer | null
}

export type QueueView = {
  rows: QueueRow[]
  /** Where the pages before and after this one begin. */
  previous: QueuePlace | null
  next: QueuePlace | null
  counts: { of: Counted; filter: QueueFilter; count: number; more: boolean }[]
  officers: Officer[]
  /** What was answered lately: on the first page of the whole queue only. */
  answered: RequestRow[]
}

/** The desk's queue: open requests in the order in which they are to be answered, as far as they were asked for. */
export async function viewQueue(input: {
  actor: Actor
  filter: QueueFilter
  from: QueueFrom
  now: Temporal.Instant
}): Promise<QueueView> {
  const { actor, filter, from, now } = input
  authorise(actor, 'queue.view')
  const today = receivedOn(now)
  const looking = { me: actor.accountId, today }
  const whole = from === null && !isFiltered(filter)
  const names = Object.keys(countedFilters) as Counted[]
  const [found, counts, officers, answered] = await Promise.all([
    queuePage(actor, { filter, from, size: pageSize + 1, ...looking }),
    countQueue(
      actor,
      names.map((name) => countedFilters[name]),
      looking,
    ),
    listOfficers(actor),
    whole ? answeredLately(actor, 10) : [],
  ])
  const { entries, ...places } = cut(found, from)
  return {
    rows: entries.map((request) => ({
      request,
      daysLeft: today.until(request.dueOn, { largestUnit: 'days' }).days,
      assignee: officers.find(({ id }) => id === request.assigneeId) ?? null,
    })),
    ...places,
    counts: names.map((of, index) => {
      const count = counts[index] ?? 0
      return { of, filter: countedFilters[of], count, more: count >= mostCounted }
    }),
    officers,
    answered,
  }
}

/** One row more than a page was asked for: it tells whether there is another page on that side. */
function cut(found: QueueEntry[], from: QueueFrom) {
  const back = from !== null && 'before' in from
  const more = found.length > pageSize
  const entries = back ? found.slice(-pageSize) : found.slice(0, pageSize)
  const [first, last] = [entries.at(0), entries.at(-1)]
  return {
    entries,
    previous: first && (back ? more : from !== null) ? placeOf(first) : null,
    next: last && (back || more) ? placeOf(last) : null,
  }
}

/** Where a request stands in the queue. */
export function placeOf(entry: {
  queueRank: number
  dueOn: Temporal.PlainDate
  id: string
}): QueuePlace {
  return { rank: entry.queueRank, dueOn: entry.dueOn, id: entry.id }
}
