import { listFiles, makeCopy } from '@/lib/data/files'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { Refusal } from '@/lib/rights/refusal'
import { isAnsweredByCopy } from '@/lib/rights/request-kinds'
import { mostFiles } from '@/lib/rights/uploads'
import { authorise, found } from '../authorise'
import { copiesOf, openFile, openFileHash } from '../requests/file-names'
import { appendToCase, lockCase, startWork } from '../staff/load-case'

/**
 * Makes a file that a colleague handed in part of the copy of the person's data, after legal has looked at it. FILES_TOO_MANY;
 * TRANSITION_NOT_ALLOWED where no copy is made any more; NOT_FOUND for any other file.
 */
export async function useCollectedFile(input: {
  actor: Actor
  reference: string
  fileId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    const { id, kind, state } = locked.request
    if (isEnded(state)) throw notInState(state)
    if (!isAnsweredByCopy(kind)) throw new Refusal('TRANSITION_NOT_ALLOWED')
    const files = await listFiles(actor, id, tx)
    const file = found(files.find((one) => one.id === input.fileId) ?? null)
    if (file.purpose === 'COPY') return
    if (file.purpose !== 'COLLECTED') throw new Refusal('NOT_FOUND')
    if (copiesOf(files).length >= mostFiles) throw new Refusal('FILES_TOO_MANY')
    const work = await startWork(tx, actor, locked, now)
    await makeCopy(tx, file.id, now)
    const { name, mediaType, size } = openFile(work.key, file)
    await appendToCase(tx, actor, work, now, [
      {
        type: 'file.added',
        version: 1,
        facts: { file: file.id, purpose: 'COPY', mediaType, size },
        contents: { name, sha256: openFileHash(work.key, file) },
      },
    ])
  })
}
