import type { Actor } from '@/lib/rights/actor'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type FilledLineRow = {
  key: string
  textSv: string
  textEn: string
  /** An example of the trial. */
  example: boolean
  filledAt: Temporal.Instant
}

/** The lines that legal has filled in once for all, each as it was filled in last. No actor: they are the controller's own words. */
export async function listFilledLines(tx?: Tx): Promise<FilledLineRow[]> {
  const rows = await clientOf(tx).filledLine.findMany({
    distinct: ['key'],
    orderBy: [{ key: 'asc' }, { filledAt: 'desc' }, { id: 'desc' }],
    select: { key: true, textSv: true, textEn: true, example: true, filledAt: true },
  })
  return rows.map((row) => ({ ...row, filledAt: toInstant(row.filledAt) }))
}

/** Keeps what was filled in; what stood there before stays in the table. Without an actor it is the portal's own example. */
export async function insertFilledLine(
  tx: Tx,
  actor: Actor | null,
  line: { id: string; key: string; textSv: string; textEn: string; example: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await clientOf(tx).filledLine.create({
    data: { ...line, filledById: actor?.accountId ?? null, filledAt: toDate(now) },
  })
}
