import { z } from 'zod'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { Refusal } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { takeBack } from '../requests/take-back'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'
import { readNoted } from './read-noted'

/**
 * Notes that the person has taken the request back by mail, letter or telephone: nobody needs the portal for it. Their words become
 * an internal note, and the person hears that it is done. A second sending finds it done. CHANGED_MEANWHILE; NOTED_HOW_MISSING
 * (`backHow`, `backSaid`), TEXT_* (`backSaid`); TRANSITION_NOT_ALLOWED once it is answered.
 */
export async function noteWithdrawal(input: {
  actor: Actor
  reference: string
  raw: Record<string, unknown>
  /** Made by the page that shows the form. */
  noteId: string
  version: number
  now: Temporal.Instant
}): Promise<void> {
  const { actor, raw, version, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  const text = await readNoted(raw, { how: 'backHow', said: 'backSaid' })
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    if (locked.request.state === 'WITHDRAWN') return
    if (locked.request.version !== version) throw new Refusal('CHANGED_MEANWHILE')
    const facts = await takeBack(tx, actor, locked, now)
    if (!facts) return
    const note = await keepNote(tx, actor, locked, { id, text, now })
    await appendToCase(tx, actor, locked, now, [...note, ...facts])
  })
}
