import { randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { isToFill, linesOf } from '@/lib/controller/lines'
import type { Wording } from '@/lib/controller/profile'
import { insertFilledLine, listFilledLines } from '@/lib/data/filled-lines'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { checkFilledLine } from '@/lib/rights/filled-line'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { pseudonym } from '@/lib/vault/house-key'
import { authorise } from '../authorise'

/** A line that the policy leaves open, with its question and what stands there now. */
export type OpenLine = {
  key: string
  question: Wording
  example: Wording
  /** What legal has filled in, or the trial's example; null where the line is open. */
  filled: (Wording & { example: boolean; at: Temporal.Instant }) | null
}

/** Every line of the profile that legal fills in once for all; those that differ from case to case are filled in there. */
export async function viewLines(actor: Actor): Promise<OpenLine[]> {
  authorise(actor, 'lines.fill')
  const rows = await listFilledLines()
  return fillable().map(({ key, question, example }) => {
    const row = rows.find((each) => each.key === key)
    const filled = row
      ? { sv: row.textSv, en: row.textEn, example: row.example, at: row.filledAt }
      : null
    return { key, question, example, filled }
  })
}

/**
 * Fills in a line once for all (rules.md 4): what, by whom and when is kept, with an event in the ledger of the house. Refuses with
 * the codes of checkFilledLine.
 */
export async function fillLine(input: {
  actor: Actor
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'lines.fill')
  const keys = fillable().map((line) => line.key)
  const { key, sv, en } = valueOrRefuse(checkFilledLine(input.raw, keys))
  await transaction(async (tx) => {
    const id = randomUUID()
    await insertFilledLine(tx, actor, { id, key, textSv: sv, textEn: en, example: false }, now)
    const stream = await pseudonym('house', 'lines', tx)
    await append(tx, { stream, kind: 'HOUSE', dataSubjectId: null, key: null, cause: actor, now }, [
      { type: 'line.filled', version: 1, facts: { line: id, key }, contents: null },
    ])
  })
}

function fillable() {
  return linesOf(controller())
    .filter(isToFill)
    .filter(({ perCase }) => !perCase)
}
