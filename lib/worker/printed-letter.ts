import { messagePlace } from '@/lib/casework/requests/message-view'
import { letterPlace } from '@/lib/casework/requests/view-request'
import { sealPrintedLetter } from '@/lib/casework/staff/letters/printed-letter'
import { now } from '@/lib/clock'
import { findDeliveredLetter, noteLetterToPost, type OwedMail } from '@/lib/data/mails'
import { findMessage } from '@/lib/data/messages'
import type { RequestRow } from '@/lib/data/request-rows'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

/** A mail's words on paper: without the link to press, which leads nowhere there, and with facts that stood in columns line by line. */
export function onPaper(text: string, link: string): string {
  const lines = text.split('\n')
  const press = lines.indexOf(link)
  const kept = press < 0 ? lines : [...lines.slice(0, press - 1), ...lines.slice(press + 1)]
  return kept
    .map((line) => line.replace(/^(\S+(?: \S+)*) {2,}(?=\S)/, '$1: '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Someone without e-mail gets the same words on paper: the letter waits for legal to print and post it (rules.md 4). The answer itself,
 * or what legal wrote, takes the place of the mail that would say where to read it.
 */
export async function keepLetter(mail: OwedMail, text: string): Promise<void> {
  const { id, kind, request } = mail
  if (!request) return
  const key = await openPersonKey(request.keyId)
  const words = (await ownWords(mail, request, key)) ?? text
  const { ledgerStream: stream, dataSubjectId } = request
  const at = now()
  await transaction(async (tx) => {
    if (!(await noteLetterToPost(tx, id, sealPrintedLetter(key, id, words)))) return
    const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
    await append(tx, { ...target, now: at }, [
      { type: 'letter.to-post', version: 1, facts: { mail: id, kind }, contents: null },
    ])
  })
}

/** The answer or the message that a mail tells of; null for every other mail. */
async function ownWords(
  { kind, messageId }: OwedMail,
  { id }: RequestRow,
  key: PersonKey,
): Promise<string | null> {
  if (kind === 'ANSWER_READY') {
    const answer = await findDeliveredLetter(id)
    return answer && openText(key, letterPlace(id), answer.sealedLetter)
  }
  if (kind !== 'MESSAGE' || !messageId) return null
  const message = await findMessage(messageId)
  return message && openText(key, messagePlace(messageId), message.sealedText)
}
