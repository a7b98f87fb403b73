import type { Actor } from '@/lib/rights/actor'
import { can } from '@/lib/rights/permissions'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type NoteRow = {
  id: string
  authorId: string
  sealedText: Uint8Array
  createdAt: Temporal.Instant
}

/** Keeps an internal note; false when one with this id is there already: the same form sent twice. */
export async function insertNote(
  tx: Tx,
  actor: Actor,
  note: { id: string; requestId: string; sealedText: Uint8Array; now: Temporal.Instant },
): Promise<boolean> {
  const { now, ...row } = note
  const { count } = await clientOf(tx).internalNote.createMany({
    data: {
      ...row,
      sealedText: Uint8Array.from(row.sealedText),
      authorId: actor.accountId,
      createdAt: toDate(now),
    },
    skipDuplicates: true,
  })
  return count > 0
}

/** The internal notes of a request, newest first: for those who work on cases, never for the person's own pages. */
export async function listNotes(actor: Actor, requestId: string): Promise<NoteRow[]> {
  if (!can(actor.role, 'case.open')) return []
  const rows = await clientOf().internalNote.findMany({
    where: { requestId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, authorId: true, sealedText: true, createdAt: true },
  })
  return rows.map((row) => ({ ...row, createdAt: toInstant(row.createdAt) }))
}
