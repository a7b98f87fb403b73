import { z } from 'zod'
import type { QueueFrom, QueuePlace } from '@/lib/data/queue'
import { type QueueFilter, writeFilter } from '@/lib/rights/queue-filter'

const place = z.tuple([z.enum(['0', '1', '2']), z.iso.date(), z.uuid()])

/** Where a page of the queue begins, as its address says (`after=<rank>_<date>_<id>`, or `before=`); null for the top. */
export function readFrom(query: Record<string, string>): QueueFrom {
  const after = readPlace(query.after)
  if (after) return { after }
  const before = readPlace(query.before)
  return before && { before }
}

function readPlace(text = ''): QueuePlace | null {
  const read = place.safeParse(text.split('_'))
  if (!read.success) return null
  const [rank, date, id] = read.data
  return { rank: Number(rank), dueOn: Temporal.PlainDate.from(date), id }
}

const placeText = ({ rank, dueOn, id }: QueuePlace) => `${rank}_${dueOn.toString()}_${id}`

/** The address of a part of the queue. */
export function listAt(
  filter: QueueFilter,
  from: QueueFrom,
  more: Record<string, string> = {},
): string {
  const side = from && ('after' in from ? 'after' : 'before')
  const place = from && ('after' in from ? from.after : from.before)
  return `/desk${writeFilter(filter, { ...(side && place && { [side]: placeText(place) }), ...more })}`
}
