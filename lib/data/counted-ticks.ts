import { clientOf } from './transaction'

export type CountedTicks = { done: number; failed: number }

/**
 * How often the workers have done the jobs of a queue within the last hour, over all processes, by the database's clock, as the queue notes
 * it. Twelve an hour for what is done every five minutes; none is done where no worker runs.
 */
export async function countTicks(queue: string): Promise<CountedTicks> {
  const [row] = await clientOf().$queryRaw<[CountedTicks]>`
    SELECT
      (count(*) FILTER (WHERE "state" = 'completed'))::int AS "done",
      (count(*) FILTER (WHERE "state" = 'failed'))::int AS "failed"
    FROM pgboss.job
    WHERE "name" = ${queue} AND "completed_on" > now() - INTERVAL '1 hour'`
  return row
}
