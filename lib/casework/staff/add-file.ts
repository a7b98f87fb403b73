import { createHash, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { beginFile, completeFile, deleteFile, insertChunk, listFiles } from '@/lib/data/files'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { type CheckedFile, checkFile, checkFileName, largestFile } from '@/lib/rights/uploads'
import { sealChunks } from '@/lib/vault/file-chunks'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { sealFileMeta } from '../requests/file-names'
import { TypeDetector } from './detect-file-type'
import { appendToCase, lockCase, startWork } from './load-case'

type Incoming = {
  actor: Actor
  reference: string
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}

type TakenIn = { size: number; sha256: string; detectedType: string | null }

/**
 * Takes in one file of a case's copy, as a stream: sealed piece by piece, checked by content, and part of the case only once it
 * is whole. Refuses with the codes of checkFile, or TRANSITION_NOT_ALLOWED when the case is ended; nothing refused is kept.
 */
export async function addFile(incoming: Incoming): Promise<void> {
  const { actor, now } = incoming
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(incoming.reference) ?? ''))
  if (isEnded(request.state)) throw new Refusal('TRANSITION_NOT_ALLOWED')
  const key = await openPersonKey(request.keyId)
  const name = valueOrRefuse(checkFileName(incoming.name))
  const id = randomUUID()
  const sealedMeta = sealFileMeta(key, id, { name, sha256: '' })
  const mediaType = 'application/octet-stream'
  await beginFile(actor, { id, requestId: request.id, purpose: 'COPY', mediaType, sealedMeta, now })
  try {
    const taken = await takeIn(key, id, incoming.bytes)
    await keep({ ...incoming, name }, id, taken)
  } catch (error) {
    await deleteFile(request.id, id)
    throw error
  }
}

async function takeIn(
  key: PersonKey,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<TakenIn> {
  const hash = createHash('sha256')
  const detector = new TypeDetector()
  let size = 0
  async function* watched() {
    for await (const piece of bytes) {
      size += piece.length
      // What is past the limit is read and dropped, so that the browser gets to see the reason.
      if (size > largestFile) continue
      hash.update(piece)
      detector.see(piece)
      yield piece
    }
  }
  for await (const chunk of sealChunks(key, id, watched())) await insertChunk(id, chunk)
  return { size, sha256: hash.digest('hex'), detectedType: await detector.type() }
}

async function keep(incoming: Incoming, id: string, taken: TakenIn): Promise<void> {
  const { actor, now } = incoming
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, incoming.reference)
    const work = await startWork(tx, actor, locked, now)
    const before = await listFiles(actor, work.request.id, tx)
    const checked: CheckedFile = valueOrRefuse(
      checkFile({
        name: incoming.name,
        size: taken.size,
        detectedType: taken.detectedType,
        alreadyUploaded: before.length,
        allowed: controller().uploads.types,
      }),
    )
    const { size, sha256 } = taken
    const { name, mediaType } = checked
    const sealedMeta = sealFileMeta(work.key, id, { name, sha256 })
    await completeFile(tx, { id, size, mediaType, sealedMeta, now })
    await appendToCase(tx, actor, work, now, [
      {
        type: 'file.added',
        version: 1,
        facts: { file: id, purpose: 'COPY', mediaType, size },
        contents: { name, sha256 },
      },
    ])
  })
}
