import { z } from 'zod'
import { settleFailedMail } from '@/lib/data/mails'
import { transaction } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { longestMessage } from '@/lib/rights/message-text'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkText } from '@/lib/rights/text'
import { authorise, found } from '../authorise'
import { keepNote } from './keep-note'
import { appendToCase, lockCase } from './load-case'

/**
 * Notes that failed mails of a case were dealt with in another way, and how: they no longer stand out. A mail that has failed since the
 * page was shown stays. The same form sent twice is one note. Refuses with NOTE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`settled`).
 */
export async function settleMails(input: {
  actor: Actor
  reference: string
  mailIds: string[]
  /** Made by the page that shows the form. */
  noteId: string
  text: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.noteId).data ?? null)
  const mailIds = found(z.array(z.uuid()).min(1).max(100).safeParse(input.mailIds).data ?? null)
  const rule = { field: 'settled', missing: 'NOTE_MISSING', tooLong: 'TEXT_TOO_LONG' } as const
  const text = valueOrRefuse(
    checkText(input.text, { ...rule, longest: longestMessage, lines: true }),
  )
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const settled: LedgerFact[] = []
    for (const mail of mailIds) {
      const kind = await settleFailedMail(tx, locked.request.id, mail)
      if (kind)
        settled.push({ type: 'mail.settled', version: 1, facts: { mail, kind }, contents: null })
    }
    if (settled.length === 0) return
    const note = await keepNote(tx, actor, locked, { id, text, now })
    await appendToCase(tx, actor, locked, now, [...note, ...settled])
  })
}
