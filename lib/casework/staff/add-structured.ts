import { createHash, randomUUID } from 'node:crypto'
import type { CopyProblem } from '@/lib/copy/copy-problem'
import { type CopyRead, CopyReader } from '@/lib/copy/read-copy'
import { findAnswer } from '@/lib/data/answers'
import {
  beginFile,
  completeFile,
  deleteFile,
  deleteUnfinished,
  insertChunk,
  listFiles,
} from '@/lib/data/files'
import { findRequest } from '@/lib/data/requests'
import { insertStructured } from '@/lib/data/structured-copies'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { LedgerFact } from '@/lib/ledger/events'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkFileName, largestStructured } from '@/lib/rights/uploads'
import { sealChunks } from '@/lib/vault/file-chunks'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { sealFileMeta } from '../requests/file-names'
import { sealHead, sealStructuredMeta } from '../requests/structured-copy'
import { beginScan, type Scan } from '../requests/virus-scan'
import { appendToCase, type LockedCase, lockCase, startWork } from './load-case'

type Taken = CopyRead & { size: number; sha256: string }

/**
 * Takes in structured data for a case's copy, as a stream: checked against the published schema while they arrive, the transactions
 * sealed piece by piece, in the place of those that were there before and are not delivered. Returns what is wrong with them; then
 * nothing of them is kept. Refuses with FILE_NAME_INVALID, FILE_EMPTY, FILE_TOO_LARGE,
 * FILE_INFECTED, FILE_NOT_SCANNED, or TRANSITION_NOT_ALLOWED when the case is ended.
 */
export async function addStructured(incoming: {
  actor: Actor
  reference: string
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<CopyProblem[]> {
  const { actor, now } = incoming
  authorise(actor, 'case.work')
  await countUse('upload-person', actor.accountId)
  const request = found(await findRequest(actor, readReference(incoming.reference) ?? ''))
  if (isEnded(request.state)) throw notInState(request.state)
  const name = valueOrRefuse(checkFileName(incoming.name))
  const key = await openPersonKey(request.keyId)
  const id = randomUUID()
  await beginFile(actor, {
    id,
    requestId: request.id,
    purpose: 'STRUCTURED',
    mediaType: 'application/json',
    sealedMeta: sealFileMeta(key, id, { name, sha256: '' }),
    now,
  })
  const scan = beginScan()
  try {
    const taken = await takeIn(key, id, incoming.bytes, scan)
    if (taken.ok) {
      await scan.finish()
      await transaction(async (tx) => {
        const locked = await lockCase(tx, actor, request.reference)
        const work = await startWork(tx, actor, locked, now)
        const removed = await removeUndelivered(tx, actor, work)
        const added = await keep(tx, work, { id, name, taken, now })
        await appendToCase(tx, actor, work, now, [...removed, added])
      })
      return []
    }
    await deleteUnfinished(id)
    return taken.problems
  } catch (error) {
    await deleteUnfinished(id)
    throw error
  } finally {
    scan.drop()
  }
}

async function takeIn(
  key: PersonKey,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  scan: Scan,
): Promise<Taken> {
  const reader = new CopyReader()
  const hash = createHash('sha256')
  let size = 0
  async function* watched() {
    for await (const piece of bytes) {
      size += piece.length
      if (size > largestStructured) {
        const megabytes = largestStructured / 1024 / 1024
        throw new Refusal('FILE_TOO_LARGE', [
          { field: 'file', code: 'FILE_TOO_LARGE', detail: { megabytes } },
        ])
      }
      hash.update(piece)
      await scan.see(piece)
      yield piece
    }
  }
  const lines = reader.lines(watched())
  for await (const chunk of sealChunks(key, id, lines)) await insertChunk(id, chunk)
  if (size === 0) throw new Refusal('FILE_EMPTY')
  return { ...reader.result(), size, sha256: hash.digest('hex') }
}

async function keep(
  tx: Tx,
  { key }: LockedCase,
  file: { id: string; name: string; taken: Extract<Taken, { ok: true }>; now: Temporal.Instant },
): Promise<LedgerFact> {
  const { id, name, taken, now } = file
  const { size, sha256, counts, head } = taken
  const sealedMeta = sealStructuredMeta(key, id, { name, sha256, counts })
  await completeFile(tx, { id, size, mediaType: 'application/json', sealedMeta, now })
  await insertStructured(tx, { fileId: id, sealedHead: sealHead(key, id, head) })
  const facts = { file: id, size, ...counts }
  return { type: 'structured.added', version: 1, facts, contents: { name, sha256 } }
}

/** Structured data that went out with an answer stay the person's until their time is over. */
async function removeUndelivered(
  tx: Tx,
  actor: Actor,
  { request }: LockedCase,
): Promise<LedgerFact[]> {
  const files = await listFiles(actor, request.id, tx)
  const deliveredAt = (await findAnswer(actor, request.id, tx))?.deliveredAt
  const old = files.filter(
    ({ purpose, createdAt }) =>
      purpose === 'STRUCTURED' &&
      !(deliveredAt && Temporal.Instant.compare(createdAt, deliveredAt) <= 0),
  )
  for (const { id } of old) await deleteFile(request.id, id, tx)
  return old.map(({ id }) => ({
    type: 'file.removed',
    version: 1,
    facts: { file: id },
    contents: null,
  }))
}
