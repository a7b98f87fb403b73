import { type RefusedRow, refusedOfPeriod } from '@/lib/data/refused'
import type { Actor } from '@/lib/rights/actor'
import { reasonsOf } from '@/lib/rights/decisions/outcome-of'
import type { ReportPeriod } from '@/lib/rights/report-period'
import { unwrapPersonKey } from '@/lib/vault/person-key'
import { openDelivered } from './stored-decision'

/** How many requests were refused on a ground of the profile (by its key), on one in legal's own words (`own`), or on one that retention has removed. */
export type GroundCount = { ground: string | null; count: number }

/** The grounds on which the requests of a period were refused, the commonest first; a request with several counts under each. */
export async function refusalGrounds(actor: Actor, period: ReportPeriod): Promise<GroundCount[]> {
  const counts = new Map<string | null, number>()
  for (const row of await refusedOfPeriod(actor, period))
    for (const ground of await groundsOf(row)) counts.set(ground, (counts.get(ground) ?? 0) + 1)
  return [...counts]
    .map(([ground, count]) => ({ ground, count }))
    .toSorted((one, other) => other.count - one.count)
}

async function groundsOf({
  requestId,
  deliveredDecision,
  key,
}: RefusedRow): Promise<Set<string | null>> {
  const decision = key.wrapped
    ? openDelivered(await unwrapPersonKey(key), requestId, deliveredDecision)
    : null
  return new Set(decision ? reasonsOf(decision).map(({ ground }) => ground) : [null])
}
