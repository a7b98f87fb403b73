import { type QueuePlace, queuePage } from '@/lib/data/queue'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { authorise } from '../authorise'
import { viewMyDay } from './view-my-day'

/** The list an officer works through: what of the queue they asked for, or their own day. */
export type DeskWay = { day: true } | { day: false; filter: QueueFilter }

/**
 * The case after the one that is open, in the list that the officer came from; from the end of the queue it goes on at the top. Null when
 * nothing else is left. Nothing is opened by it.
 */
export async function nextCase(input: {
  actor: Actor
  way: DeskWay
  current: QueuePlace
  now: Temporal.Instant
}): Promise<{ reference: string } | null> {
  const { actor, way, current, now } = input
  authorise(actor, 'queue.view')
  if (way.day) {
    const items = await viewMyDay({ actor, now })
    const at = items.findIndex(({ request }) => request.id === current.id)
    return (items[at + 1] ?? items.find((_, index) => index !== at))?.request ?? null
  }
  const looking = { filter: way.filter, me: actor.accountId, today: receivedOn(now) }
  const [after] = await queuePage(actor, { ...looking, from: { after: current }, size: 1 })
  if (after) return after
  const top = await queuePage(actor, { ...looking, from: null, size: 2 })
  return top.find(({ id }) => id !== current.id) ?? null
}
