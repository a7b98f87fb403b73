import { controller } from '@/lib/controller/controller'
import { decisionTerms, groundsOf, type OfferedGround } from '@/lib/controller/grounds'
import type { FilledLines } from '@/lib/controller/lines'
import { listFilledLines } from '@/lib/data/filled-lines'
import type { Tx } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { receivedOn } from '@/lib/rights/deadline'
import type { DecisionTerms } from '@/lib/rights/decisions/decision-terms'

/** What the controller states now: the lines that legal has filled in once for all, the grounds, and what a decision may choose from. */
export type HouseTerms = { filled: FilledLines; grounds: OfferedGround[]; terms: DecisionTerms }

export async function houseTerms(now: Temporal.Instant, tx?: Tx): Promise<HouseTerms> {
  const filled = await filledLines(tx)
  const grounds = groundsOf(controller(), filled, env().trial)
  return { filled, grounds, terms: decisionTerms(receivedOn(now), grounds) }
}

/** The lines that legal has filled in once for all, by key. */
export async function filledLines(tx?: Tx): Promise<FilledLines> {
  const rows = await listFilledLines(tx)
  return Object.fromEntries(
    rows.map(({ key, textSv, textEn, example }) => [key, { sv: textSv, en: textEn, example }]),
  )
}
