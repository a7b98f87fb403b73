import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { Prisma } from '@/prisma/generated/client'
import { limitSql, prepared } from './prepared'
import { entriesSql } from './queue-entries'
import { entryOf, type QueueEntry, type StoredEntry } from './queue-rows'
import { filterSql, type Looking, ranksOf } from './queue-where'
import { type RequestRow, requestFields, requestRow } from './request-rows'
import { visibleTo } from './requests'
import { clientOf } from './transaction'

/** A place in the queue, between two of its rows. */
export type QueuePlace = { rank: number; dueOn: Temporal.PlainDate; id: string }

/** Where a page of the queue begins: at the top, or after or before a place. */
export type QueueFrom = { after: QueuePlace } | { before: QueuePlace } | null

type Asked = { filter: QueueFilter; from: QueueFrom; size: number } & Looking

/**
 * Open requests the actor may work on, as they stand in the queue: a child's first, then by due date, and last those whose clock
 * stands still. At most `size` of them, from a place on (keyset: no depth costs more than the top).
 */
export async function queuePage(actor: Actor, asked: Asked): Promise<QueueEntry[]> {
  if (!can(actor.role, 'queue.view')) return []
  const query = queueSql(asked)
  if (!query) return []
  const entries = (await clientOf().$queryRaw<StoredEntry[]>(query)).map(entryOf)
  return isBack(asked.from) ? entries.reverse() : entries
}

const isBack = (from: QueueFrom) => from !== null && 'before' in from

/** The query of a page of the queue; null where nothing can be found. The bench explains it. */
export function queueSql(asked: Asked): Prisma.Sql | null {
  const order = (of: string) => orderSql(of, isBack(asked.from))
  const branches = ranksOf(asked.filter).flatMap((rank) => branchSql(rank, asked, order('r')))
  if (branches.length === 0) return null
  const page = Prisma.sql`SELECT * FROM (${Prisma.join(branches, ' UNION ALL ')}) u
    ORDER BY ${order('u')} ${limitSql(asked.size)}`
  return prepared(entriesSql(page, order('page')))
}

/** The order of the queue, or its reverse. */
export function orderSql(of: string, back: boolean): Prisma.Sql {
  const way = back ? ' DESC' : ''
  return Prisma.raw(['queueRank', 'dueOn', 'id'].map((name) => `${of}."${name}"${way}`).join(', '))
}

/** The part of a page that lies in one rank, within which an index is in the order of the queue; none where the place is past it. */
function branchSql(
  rank: number,
  { filter, from, size, ...looking }: Asked,
  order: Prisma.Sql,
): Prisma.Sql[] {
  const place = placeSql(rank, from)
  if (!place) return []
  return [
    Prisma.sql`(SELECT r."queueRank", r."dueOn", r."id" FROM "Request" r
      WHERE ${filterSql(filter, looking)} AND ${place} ORDER BY ${order} ${limitSql(size)})`,
  ]
}

function placeSql(rank: number, from: QueueFrom): Prisma.Sql | null {
  const own = Prisma.sql`r."queueRank" = ${Prisma.raw(String(rank))}`
  if (!from) return own
  const back = 'before' in from
  const place = 'before' in from ? from.before : from.after
  if (back ? rank > place.rank : rank < place.rank) return null
  if (rank !== place.rank) return own
  // As sub-selects, so that the database does not look at the values: near the end it would expect few rows, and so plan each time.
  const here = Prisma.sql`((SELECT ${place.dueOn.toString()}::date), (SELECT ${place.id}::uuid))`
  return back
    ? Prisma.sql`${own} AND (r."dueOn", r."id") < ${here}`
    : Prisma.sql`${own} AND (r."dueOn", r."id") > ${here}`
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
