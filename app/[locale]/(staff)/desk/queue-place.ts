import { z } from 'zod'

const place = z.tuple([z.iso.date(), z.uuid()])

/** The place in the queue after which a page begins, as it stands in the address (`<date>_<id>`); null for the top. */
export function readPlace(text = ''): { dueOn: Temporal.PlainDate; id: string } | null {
  const read = place.safeParse(text.split('_'))
  if (!read.success) return null
  const [date, id] = read.data
  return { dueOn: Temporal.PlainDate.from(date), id }
}

/** The address of the page after a place. */
export function writePlace({ dueOn, id }: { dueOn: Temporal.PlainDate; id: string }): string {
  return `/desk?after=${dueOn.toString()}_${id}`
}
