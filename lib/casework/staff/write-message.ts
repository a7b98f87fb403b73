import { z } from 'zod'
import { noteUnanswered } from '@/lib/data/messages'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { checkMessage } from '@/lib/rights/message-text'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { keepMessage } from '../requests/keep-message'
import { appendToCase, lockCase } from './load-case'

/**
 * Writes to the person a case is about: message, ledger event and a mail that there is one, in one transaction. The words stay
 * in the portal. The same form sent twice is one message. Refuses with MESSAGE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`text`).
 */
export async function writeToPerson(input: {
  actor: Actor
  reference: string
  /** Made by the page that shows the form. */
  messageId: string
  text: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const id = found(z.uuid().safeParse(input.messageId).data ?? null)
  const text = valueOrRefuse(checkMessage(input.text))
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const fact = await keepMessage(tx, actor, locked, { id, text, files: 0, reply: false, now })
    if (!fact) return
    await noteUnanswered(tx, locked.request.id, null)
    await appendToCase(tx, actor, locked, now, [fact])
    const mail = { kind: 'MESSAGE', requestId: locked.request.id, messageId: id } as const
    await enqueueMail(tx, mail, now)
  })
}
