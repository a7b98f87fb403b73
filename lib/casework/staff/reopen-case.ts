import { z } from 'zod'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkReopening } from '@/lib/rights/reopening'
import { authorise, found } from '../authorise'
import { openAgain } from '../requests/open-again'
import { keepNote } from './keep-note'
import { lockCaseAsSeen } from './load-case'

/**
 * Opens an answered case again for someone who said by letter or telephone that the answer was wrong, late or incomplete, or because
 * legal sees it itself: free of charge, on the day it first came in (Art. 12(3)). What was said is kept as an internal note. Refuses
 * with CHANGED_MEANWHILE, the codes of checkReopening, TRANSITION_NOT_ALLOWED where there is no answer to be wrong.
 */
export async function reopenCase(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  /** Made by the page that shows the form. */
  noteId: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  await transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, input)
    const { reason, text } = valueOrRefuse(checkReopening(input.raw))
    await openAgain(tx, actor, locked, { reason, now }, async () => ({
      facts: text === null ? [] : await keepNote(tx, actor, locked, { id, text, now }),
    }))
  })
}
