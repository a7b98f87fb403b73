import { insertNote, type NoteRow } from '@/lib/data/notes'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'

const place = (noteId: string) => `note.text:${noteId}`

/** An internal note as legal reads it; `own` where the reader wrote it. */
export type ViewedNote = { id: string; text: string; at: Temporal.Instant; own: boolean }

/** Keeps an internal note on a locked case and returns the fact of it; nothing when this note is there already. */
export async function keepNote(
  tx: Tx,
  actor: Actor,
  { request, key }: { request: { id: string }; key: PersonKey },
  note: { id: string; text: string; now: Temporal.Instant },
): Promise<LedgerFact[]> {
  const { id, text, now } = note
  const sealedText = sealText(key, place(id), text)
  if (!(await insertNote(tx, actor, { id, requestId: request.id, sealedText, now }))) return []
  return [{ type: 'note.added', version: 1, facts: { note: id }, contents: { text } }]
}

/** Opens an internal note for someone who works on the case. */
export function openNote(key: PersonKey, actor: Actor, row: NoteRow): ViewedNote {
  const own = row.authorId === actor.accountId
  return { id: row.id, text: openText(key, place(row.id), row.sealedText), at: row.createdAt, own }
}
