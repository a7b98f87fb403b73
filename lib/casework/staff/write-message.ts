import { z } from 'zod'
import { noteUnanswered } from '@/lib/data/messages'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { checkMessage } from '@/lib/rights/message-text'
import { readReference } from '@/lib/rights/reference'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { keepMessage } from '../requests/keep-message'
import {
  checkTaken,
  dropFile,
  keepFile,
  type TakenFile,
  takeInFile,
} from '../requests/take-in-file'
import { dropFiles } from '../requests/write-message'
import { appendToCase, lockCase } from './load-case'

/**
 * Takes in a file that legal sends with a message. Refuses with the codes of checkFile, and keeps nothing of what it refuses;
 * NOT_FOUND for whoever may not work on the case.
 */
export async function takeInMessageFile(input: {
  actor: Actor
  reference: string
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<TakenFile> {
  const { actor, name, bytes, now } = input
  authorise(actor, 'case.work')
  await countUse('upload-person', actor.accountId)
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const into = { keyId: request.keyId, owner: { requestId: request.id } }
  const taken = await takeInFile(into, { actor, purpose: 'MESSAGE', name, bytes, now })
  try {
    checkTaken(taken, 0)
    return taken
  } catch (error) {
    await dropFile(taken)
    throw error
  }
}

/**
 * Writes to the person a case is about, with the files taken in before: message, files, ledger events and a mail that there is
 * one, in one transaction. The words stay in the portal. The same form sent twice is one message. Refuses with MESSAGE_MISSING,
 * TEXT_TOO_LONG, TEXT_UNREADABLE (`text`), FILES_TOO_MANY.
 */
export async function writeToPerson(input: {
  actor: Actor
  reference: string
  /** Made by the page that shows the form. */
  messageId: string
  text: string
  files?: readonly TakenFile[]
  now: Temporal.Instant
}): Promise<void> {
  const { files = [] } = input
  authorise(input.actor, 'case.work')
  try {
    if (!(await write({ ...input, files }))) await dropFiles(files)
  } catch (error) {
    await dropFiles(files)
    throw error
  }
}

async function write(input: {
  actor: Actor
  reference: string
  messageId: string
  text: string
  files: readonly TakenFile[]
  now: Temporal.Instant
}): Promise<boolean> {
  const { actor, files, now } = input
  const id = found(z.uuid().safeParse(input.messageId).data ?? null)
  const text = valueOrRefuse(checkMessage(input.text))
  return transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { request, key } = locked
    const said = { id, text, files: files.length, reply: false, now }
    const fact = await keepMessage(tx, actor, locked, said)
    if (!fact) return false
    const facts: LedgerFact[] = [fact]
    for (const [index, taken] of files.entries()) {
      found('requestId' in taken.owner && taken.owner.requestId === request.id ? taken : null)
      const more = { alreadyUploaded: index, messageId: id, now }
      facts.push(await keepFile(tx, key, taken, more))
    }
    await noteUnanswered(tx, request.id, null)
    await appendToCase(tx, actor, locked, now, facts)
    await enqueueMail(tx, { kind: 'MESSAGE', requestId: request.id, messageId: id }, now)
    return true
  })
}
