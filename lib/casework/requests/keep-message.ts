import { insertMessage } from '@/lib/data/messages'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { sealText } from '@/lib/vault/values'
import type { LockedCase } from '../staff/load-case'
import { messagePlace } from './message-view'

/** Keeps a message on a locked request and returns the fact of it; null when this message is there already. */
export async function keepMessage(
  tx: Tx,
  actor: Actor,
  { request, key }: LockedCase,
  message: { id: string; text: string; files: number; reply: boolean; now: Temporal.Instant },
): Promise<LedgerFact | null> {
  const { id, text, files, reply, now } = message
  const author = actor.role === 'DATA_SUBJECT' ? 'PERSON' : 'LEGAL'
  const sealedText = sealText(key, messagePlace(id), text)
  const row = { id, requestId: request.id, author, sealedText, now } as const
  if (!(await insertMessage(tx, actor, row))) return null
  return {
    type: 'message.written',
    version: 1,
    facts: { message: id, author, files, reply },
    contents: { text },
  }
}
