import type { PersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'

const placeOf = (mailId: string) => `outgoing-mail.letter:${mailId}`

export function sealPrintedLetter(key: PersonKey, mailId: string, text: string) {
  return sealText(key, placeOf(mailId), text)
}

/** Opens the words of a letter on paper. */
export function openPrintedLetter(key: PersonKey, mailId: string, sealed: Uint8Array): string {
  return openText(key, placeOf(mailId), sealed)
}
