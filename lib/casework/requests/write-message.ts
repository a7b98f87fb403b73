import { z } from 'zod'
import { messageBefore, noteUnanswered } from '@/lib/data/messages'
import { findRequest, updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { nextState } from '@/lib/rights/life-cycle'
import { limits } from '@/lib/rights/limits'
import { checkMessage } from '@/lib/rights/message-text'
import { readReference } from '@/lib/rights/reference'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { endQuestions } from '../clock/end-questions'
import { countUse, reached } from '../count-use'
import { appendToCase, lockCase } from '../staff/load-case'
import { keepMessage } from './keep-message'
import { checkTaken, dropFile, keepFile, type TakenFile, takeInFile } from './take-in-file'

/**
 * Takes in a file of the person's own, to go with a message. Refuses with the codes of checkFile, and keeps nothing of what it
 * refuses; NOT_FOUND for the request of someone else.
 */
export async function takeInEvidence(input: {
  actor: Actor
  reference: string
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<TakenFile> {
  const { actor, name, bytes, now } = input
  authorise(actor, 'request.write-own')
  await countUse('upload-person', actor.accountId)
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const { id: requestId, keyId } = request
  const into = { keyId, owner: { requestId } }
  const taken = await takeInFile(into, { actor, purpose: 'EVIDENCE', name, bytes, now })
  try {
    checkTaken(taken, 0)
    return taken
  } catch (error) {
    await dropFile(taken)
    throw error
  }
}

/** Removes files that were taken in and are not sent after all. */
export async function dropFiles(files: readonly TakenFile[]): Promise<void> {
  await Promise.all(files.map(dropFile))
}

/**
 * Writes to legal about the person's own request, with the files taken in before: message, files, ledger events and the mail to
 * legal@ in one transaction. While the request waits for the person, it is their reply: what they were asked is answered, and the clock runs again. The same form sent twice is one message.
 * Refuses with MESSAGE_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE (`text`), MESSAGES_TOO_MANY, FILES_TOO_MANY.
 */
export async function writeMessage(input: {
  actor: Actor
  reference: string
  /** Made by the page that shows the form. */
  messageId: string
  text: string
  files: readonly TakenFile[]
  now: Temporal.Instant
}): Promise<void> {
  const { actor, files, now } = input
  authorise(actor, 'request.write-own')
  try {
    const kept = await write(input)
    if (!kept) await dropFiles(files)
  } catch (error) {
    await dropFiles(files)
    throw error
  }

  async function write({ reference, messageId, text: typed }: typeof input): Promise<boolean> {
    const id = found(z.uuid().safeParse(messageId).data ?? null)
    const text = valueOrRefuse(checkMessage(typed))
    return transaction(async (tx) => {
      const locked = await lockCase(tx, actor, reference)
      const { request, key } = locked
      const { kind, state } = request
      const reply = nextState(kind, state, actor.role, 'reply')
      const said = { id, text, files: files.length, reply: reply.ok, now }
      const fact = await keepMessage(tx, actor, locked, said)
      if (!fact) return false
      const { points, seconds } = limits['message-person']
      const oldest = await messageBefore(tx, request.id, points)
      const wait = oldest ? oldest.add({ seconds }).since(now).total('seconds') : 0
      if (wait > 0) throw reached('message-person', wait, 'text')
      const facts: LedgerFact[] = [fact]
      for (const [index, taken] of files.entries()) {
        found('requestId' in taken.owner && taken.owner.requestId === request.id ? taken : null)
        const more = { alreadyUploaded: index, messageId: id, now }
        facts.push(await keepFile(tx, key, taken, more))
      }
      const how = { role: actor.role, end: 'REPLIED', now } as const
      const ended = await endQuestions(tx, request, how)
      if (ended) await updateState(tx, request.id, { state: ended.state, clock: ended.clock })
      else if (reply.ok) await updateState(tx, request.id, { state: reply.value })
      await noteUnanswered(tx, request.id, now)
      await appendToCase(tx, actor, locked, now, [...facts, ...(ended?.facts ?? [])])
      if (ended) await enqueueMail(tx, { kind: 'RESUMED', requestId: request.id }, now)
      const mail = { kind: 'LEGAL_MESSAGE', requestId: request.id, messageId: id } as const
      await enqueueMail(tx, mail, now)
      return true
    })
  }
}
