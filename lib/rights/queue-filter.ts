import { z } from 'zod'
import { feeStates } from './fee'
import { requestStates } from './life-cycle'
import { requestKinds } from './request-kinds'

/** The states of a request that waits in the queue. */
export const openStates = requestStates.filter(
  (state) => state !== 'DELIVERED' && state !== 'CLOSED' && state !== 'WITHDRAWN',
)

/** How near the due date is: over; today; within 7 days; within a month. The clock of these runs. */
export const dueSpans = ['overdue', 'today', 'week', 'month'] as const
export type DueSpan = (typeof dueSpans)[number]

/** What makes a request need someone today: a second pair of eyes, an answer to what the person wrote, a mail nobody got. */
export const queueNeeds = ['approval', 'reply', 'delivery'] as const
export type QueueNeed = (typeof queueNeeds)[number]

/** The ways in that a request can have taken. */
export const channels = ['PORTAL', 'EMAIL', 'LETTER', 'TELEPHONE', 'VISIT'] as const

/** The fee states that can be looked for. */
export const soughtFees = feeStates.filter((state) => state !== 'NONE')

const filterSchema = z.object({
  kind: z.enum(requestKinds),
  state: z.enum(openStates),
  due: z.enum(dueSpans),
  /** Whoever looks, nobody, or an account's id. */
  assignee: z.union([z.enum(['me', 'none']), z.uuid()]),
  channel: z.enum(channels),
  minor: z.literal('yes'),
  fee: z.enum(soughtFees),
  language: z.enum(['sv', 'en']),
  needs: z.enum(queueNeeds),
})

/** What of the queue is asked for; everything that is left out is not asked about. */
export type QueueFilter = Partial<z.infer<typeof filterSchema>>

const names = Object.keys(filterSchema.shape) as (keyof QueueFilter)[]

/** The filter in an address; what it does not know it passes over. */
export function readFilter(query: Record<string, string | undefined>): QueueFilter {
  const known = names.flatMap((name) => {
    const read = filterSchema.shape[name].safeParse(query[name])
    return read.success ? [[name, read.data] as const] : []
  })
  return Object.fromEntries(known) as QueueFilter
}

/** A filter as the query of an address, with a question mark where there is anything; always in the same order. */
export function writeFilter(filter: QueueFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = filter[name]
    if (value) query.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

/** Whether anything is asked for. */
export function isFiltered(filter: QueueFilter): boolean {
  return names.some((name) => filter[name])
}

/** The dates of a span, both ends counted, seen from a day; null ends are open. */
export function datesOf(
  span: DueSpan,
  today: Temporal.PlainDate,
): { from: Temporal.PlainDate | null; to: Temporal.PlainDate } {
  if (span === 'overdue') return { from: null, to: today.subtract({ days: 1 }) }
  if (span === 'today') return { from: today, to: today }
  if (span === 'week') return { from: today, to: today.add({ days: 7 }) }
  return { from: today, to: today.add({ months: 1 }) }
}
