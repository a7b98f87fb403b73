import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import type { ReportPeriod } from '@/lib/rights/report-period'
import type { WrappedKey } from './keys'
import { fromPlainDate } from './time'
import { clientOf } from './transaction'

/** A refusal that was delivered, still sealed. */
export type RefusedRow = {
  requestId: string
  deliveredDecision: Uint8Array | null
  key: WrappedKey
}

const most = 5000

// What retention has purged still counts; nothing of it can be read.
const noKey: WrappedKey = { id: '', wrapped: null, masterKeyId: '' }

/** The requests of a period that were refused, wholly or partly, with what was decided; the latest 5,000. */
export async function refusedOfPeriod(
  actor: Actor,
  { from, to }: ReportPeriod,
): Promise<RefusedRow[]> {
  if (!can(actor.role, 'queue.view')) return []
  const rows = await clientOf().answer.findMany({
    where: {
      request: {
        outcome: { in: ['REFUSED', 'PARTLY'] },
        receivedOn: { gte: fromPlainDate(from), lte: fromPlainDate(to) },
      },
    },
    orderBy: { deliveredAt: 'desc' },
    take: most,
    select: {
      requestId: true,
      deliveredDecision: true,
      request: {
        select: {
          dataSubject: {
            select: { key: { select: { id: true, wrapped: true, masterKeyId: true } } },
          },
        },
      },
    },
  })
  return rows.map(({ request, ...row }) => ({ ...row, key: request.dataSubject?.key ?? noKey }))
}
