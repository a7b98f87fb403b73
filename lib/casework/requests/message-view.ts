import type { MessageRow } from '@/lib/data/messages'
import type { PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { openFile, type ViewedFile } from './file-names'

/** Where a message's text stands in the vault. */
export const messagePlace = (messageId: string) => `message.text:${messageId}`

export type ViewedMessage = {
  id: string
  author: 'PERSON' | 'LEGAL'
  at: Temporal.Instant
  text: string
  files: ViewedFile[]
}

/** A message to be read by the person or by legal. */
export function openMessage(key: PersonKey, row: MessageRow): ViewedMessage {
  return {
    id: row.id,
    author: row.author,
    at: row.createdAt,
    text: openText(key, messagePlace(row.id), row.sealedText),
    files: row.files.map((file) => openFile(key, file)),
  }
}
