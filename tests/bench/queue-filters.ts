import type { Actor } from '@/lib/rights/actor'
import {
  channels,
  dueSpans,
  openStates,
  type QueueFilter,
  queueNeeds,
  soughtFees,
} from '@/lib/rights/queue-filter'
import { requestKinds } from '@/lib/rights/request-kinds'

/** Every value that each part of the filter can have. */
function values(officer: Actor): { [name in keyof QueueFilter]-?: readonly string[] } {
  return {
    kind: requestKinds,
    state: openStates,
    due: dueSpans,
    assignee: ['me', 'none', officer.accountId],
    channel: channels,
    minor: ['yes'],
    fee: soughtFees,
    language: ['sv', 'en'],
    needs: queueNeeds,
  }
}

/** The whole queue, every single filter, and every pair of filters. */
export function queueFilters(officer: Actor): QueueFilter[] {
  const parts = Object.entries(values(officer))
  const single = parts.flatMap(([name, each]) => each.map((value) => ({ [name]: value })))
  const pairs = single.flatMap((one, place) =>
    single
      .slice(place + 1)
      .filter((other) => Object.keys(one)[0] !== Object.keys(other)[0])
      .map((other) => ({ ...one, ...other })),
  )
  return [{}, ...single, ...pairs] as QueueFilter[]
}
