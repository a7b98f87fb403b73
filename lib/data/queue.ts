import type { Actor } from '@/lib/rights/actor'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { fromPlainDate } from './time'
import { clientOf } from './transaction'

export type QueuePlace = { dueOn: Temporal.PlainDate; id: string }

/** Open requests the actor may work on, earliest due date first, after a given place (keyset). One row more than a page tells whether there is another. */
export async function queuePage(
  actor: Actor,
  after: QueuePlace | null,
  size: number,
): Promise<RequestRow[]> {
  const rows = await clientOf().request.findMany({
    where: {
      AND: [
        visibleTo(actor),
        { state: { in: ['RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_PERSON', 'DECIDED'] } },
        after
          ? {
              OR: [
                { dueOn: { gt: fromPlainDate(after.dueOn) } },
                { dueOn: fromPlainDate(after.dueOn), id: { gt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: size,
    select: requestFields,
  })
  return rows.map(requestRow)
}

/** The latest answered requests that are not open again, newest first. */
export async function answeredLately(actor: Actor, size: number): Promise<RequestRow[]> {
  const rows = await clientOf().request.findMany({
    where: { AND: [visibleTo(actor), { deliveredAt: { not: null }, endedAt: { not: null } }] },
    orderBy: [{ deliveredAt: 'desc' }, { id: 'asc' }],
    take: size,
    select: requestFields,
  })
  return rows.map(requestRow)
}
