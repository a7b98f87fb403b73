import { createHash, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import {
  beginFile,
  completeFile,
  deleteUnfinished,
  type FileOwner,
  insertChunk,
} from '@/lib/data/files'
import type { Tx } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkFile, checkFileName, largestFile } from '@/lib/rights/uploads'
import { sealChunks } from '@/lib/vault/file-chunks'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { TypeDetector } from '../staff/detect-file-type'
import { sealFileMeta } from './file-names'
import { beginScan, type Scan } from './virus-scan'

type Purpose = 'COPY' | 'EVIDENCE' | 'COLLECTED' | 'MESSAGE'

/** A file that was taken in whole and nobody sees yet: keep it with keepFile, or drop it. */
export type TakenFile = {
  id: string
  owner: FileOwner
  purpose: Purpose
  name: string
  size: number
  sha256: string
  detectedType: string | null
}

/**
 * Takes in one file of a request, or of a draft, as a stream, sealed piece by piece while the virus scanner sees it. FILE_NAME_INVALID,
 * FILE_INFECTED, FILE_NOT_SCANNED; what else is wrong with it is found by keepFile. When the stream breaks off, nothing of it is left.
 */
export async function takeInFile(
  { keyId, owner }: { keyId: string; owner: FileOwner },
  file: {
    actor: Actor
    purpose: Purpose
    name: string
    bytes: AsyncIterable<Uint8Array>
    now: Temporal.Instant
  },
): Promise<TakenFile> {
  const { actor, purpose, now } = file
  const key = await openPersonKey(keyId)
  const name = valueOrRefuse(checkFileName(file.name))
  const id = randomUUID()
  const sealedMeta = sealFileMeta(key, id, { name, sha256: '' })
  const mediaType = 'application/octet-stream'
  await beginFile(actor, { id, ...owner, purpose, mediaType, sealedMeta, now })
  const scan = beginScan()
  try {
    const taken = await sealed(key, id, file.bytes, scan)
    if (taken.size > 0 && taken.size <= largestFile) await scan.finish()
    return { id, owner, purpose, name, ...taken }
  } catch (error) {
    await deleteUnfinished(id)
    throw error
  } finally {
    scan.drop()
  }
}

async function sealed(key: PersonKey, id: string, bytes: AsyncIterable<Uint8Array>, scan: Scan) {
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
      await scan.see(piece)
      yield piece
    }
  }
  for await (const chunk of sealChunks(key, id, watched())) await insertChunk(id, chunk)
  return { size, sha256: hash.digest('hex'), detectedType: await detector.type() }
}

/** What a taken file turns out to be. Refuses with the codes of checkFile, given how many there are before it. */
export function checkTaken(taken: TakenFile, alreadyUploaded: number) {
  const { name, size, detectedType } = taken
  const allowed = controller().uploads.types
  return valueOrRefuse(checkFile({ name, size, detectedType, alreadyUploaded, allowed }))
}

/** Makes a taken file part of its locked request or draft, and returns the fact of it. Refuses as checkTaken does. */
export async function keepFile(
  tx: Tx,
  key: PersonKey,
  taken: TakenFile,
  more: { alreadyUploaded: number; messageId?: string; taskId?: string; now: Temporal.Instant },
): Promise<LedgerFact> {
  const { alreadyUploaded, messageId, taskId, now } = more
  const { id, size, sha256, purpose } = taken
  const { name, mediaType } = checkTaken(taken, alreadyUploaded)
  const sealedMeta = sealFileMeta(key, id, { name, sha256 })
  await completeFile(tx, { id, size, mediaType, sealedMeta, messageId, taskId, now })
  return {
    type: 'file.added',
    version: 1,
    facts: { file: id, purpose, mediaType, size },
    contents: { name, sha256 },
  }
}

/** Removes a taken file that is not kept. */
export async function dropFile({ id }: TakenFile): Promise<void> {
  await deleteUnfinished(id)
}
