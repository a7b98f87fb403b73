import { z } from 'zod'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { longestMessage } from '@/lib/rights/message-text'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkText } from '@/lib/rights/text'
import { authorise, found } from '../authorise'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'

/**
 * Adds an internal note to a case; the person never sees it on their pages. The same form sent twice is one note. Refuses with
 * NOTE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`internal`).
 */
export async function addNote(input: {
  actor: Actor
  reference: string
  /** Made by the page that shows the form. */
  noteId: string
  text: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  const rule = { field: 'internal', missing: 'NOTE_MISSING', tooLong: 'TEXT_TOO_LONG' } as const
  const limits = { longest: longestMessage, lines: true }
  const text = valueOrRefuse(checkText(input.text, { ...rule, ...limits }))
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const facts = await keepNote(tx, actor, locked, { id, text, now })
    if (facts.length > 0) await appendToCase(tx, actor, locked, now, facts)
  })
}
