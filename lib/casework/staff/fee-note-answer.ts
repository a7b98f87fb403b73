import { z } from 'zod'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { settleFeeAnswer } from '../fee/settle-fee-answer'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'
import { readNoted } from './read-noted'

/**
 * Notes the yes or no to a price that came by mail, letter or telephone: nobody needs the portal to answer. Their words become an
 * internal note; the rest is as when they say it themselves. A second sending finds it done. FEE_ANSWER_MISSING (`feeAnswer`),
 * NOTED_HOW_MISSING (`feeChannel`, `feeSaid`), TEXT_* (`feeSaid`); TRANSITION_NOT_ALLOWED where no price waits for an answer.
 */
export async function noteFeeAnswer(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  /** Made by the page that shows the form. */
  noteId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, raw, now } = input
  authorise(actor, 'case.charge')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  const answer = z.enum(['accept', 'decline']).safeParse(raw.feeAnswer).data
  if (!answer) {
    throw new Refusal('FEE_ANSWER_MISSING', [{ field: 'feeAnswer', code: 'FEE_ANSWER_MISSING' }])
  }
  const text = await readNoted(raw, { how: 'feeChannel', said: 'feeSaid' })
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const facts = await settleFeeAnswer(tx, actor, locked, answer, now)
    if (!facts) return
    const note = await keepNote(tx, actor, locked, { id, text, now })
    await appendToCase(tx, actor, locked, now, [...note, ...facts])
  })
}
