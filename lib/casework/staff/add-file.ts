import { listFiles } from '@/lib/data/files'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { dropFile, keepFile, takeInFile } from '../requests/take-in-file'
import { appendToCase, lockCase, startWork } from './load-case'

/**
 * Takes in one file of a case's copy, as a stream: sealed piece by piece, checked by content, and part of the case only once it
 * is whole. Refuses with the codes of checkFile, or TRANSITION_NOT_ALLOWED when the case is ended; nothing refused is kept.
 */
export async function addFile(incoming: {
  actor: Actor
  reference: string
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<void> {
  const { actor, name, bytes, now } = incoming
  authorise(actor, 'case.work')
  await countUse('upload-person', actor.accountId)
  const request = found(await findRequest(actor, readReference(incoming.reference) ?? ''))
  if (isEnded(request.state)) throw notInState(request.state)
  const { id: requestId, keyId } = request
  const into = { keyId, owner: { requestId } }
  const taken = await takeInFile(into, { actor, purpose: 'COPY', name, bytes, now })
  try {
    await transaction(async (tx) => {
      const locked = await lockCase(tx, actor, request.reference)
      const work = await startWork(tx, actor, locked, now)
      const files = await listFiles(actor, work.request.id, tx)
      const alreadyUploaded = files.filter(({ purpose }) => purpose === 'COPY').length
      const fact = await keepFile(tx, work.key, taken, { alreadyUploaded, now })
      await appendToCase(tx, actor, work, now, [fact])
    })
  } catch (error) {
    await dropFile(taken)
    throw error
  }
}
