import { letterPlace } from '@/lib/casework/requests/view-request'
import { sealPrintedLetter } from '@/lib/casework/staff/letters/printed-letter'
import { now } from '@/lib/clock'
import { findDeliveredLetter, noteLetterToPost, type OwedMail } from '@/lib/data/mails'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

/** A mail's words on paper: without the link to press, which leads nowhere there. */
export function onPaper(text: string, link: string): string {
  const lines = text.split('\n')
  const press = lines.indexOf(link)
  const kept = press < 0 ? lines : [...lines.slice(0, press - 1), ...lines.slice(press + 1)]
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Someone without e-mail gets the same words on paper: the letter waits for legal to print and post it (rules.md 4). The answer itself
 * takes the place of the mail that would say where to read it.
 */
export async function keepLetter({ id, kind, request }: OwedMail, text: string): Promise<void> {
  if (!request) return
  const key = await openPersonKey(request.keyId)
  const answer = kind === 'ANSWER_READY' ? await findDeliveredLetter(request.id) : null
  const words = answer ? openText(key, letterPlace(request.id), answer.sealedLetter) : text
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
