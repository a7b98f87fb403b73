import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { QueueFilter } from '@/lib/rights/queue-filter'
import { Prisma } from '@/prisma/generated/client'
import { limitSql, prepared } from './prepared'
import { filterSql, type Looking, ranksOf } from './queue-where'
import { clientOf } from './transaction'

/** Counting stops here: whoever has more of something needs no exact number. */
export const mostCounted = 100

/** How many requests each filter finds, up to `mostCounted`, in the order of the filters; one query, no full count. */
export async function countQueue(
  actor: Actor,
  filters: QueueFilter[],
  looking: Looking,
): Promise<number[]> {
  if (!can(actor.role, 'queue.view') || filters.length === 0) return filters.map(() => 0)
  const counts = filters.map((filter) => {
    const ranks = Prisma.raw(ranksOf(filter).join(', '))
    return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "Request" r
      WHERE ${filterSql(filter, looking)} AND r."queueRank" IN (${ranks}) ${limitSql(mostCounted)}) c)`
  })
  const [row] = await clientOf().$queryRaw<{ counts: number[] }[]>(
    prepared(Prisma.sql`SELECT ARRAY[${Prisma.join(counts, ', ')}] AS "counts"`),
  )
  return row?.counts ?? filters.map(() => 0)
}
