import { deleteFile, listFiles } from '@/lib/data/files'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded, notInState } from '@/lib/rights/life-cycle'
import { authorise, found } from '../authorise'
import { copiesOf } from '../requests/file-names'
import { appendToCase, lockCase } from './load-case'

/** Removes a file from a case that is not answered yet. TRANSITION_NOT_ALLOWED after, NOT_FOUND for a file of another case. */
export async function removeFile(input: {
  actor: Actor
  reference: string
  fileId: string
  now: Temporal.Instant
}): Promise<void> {
  const { actor, fileId, now } = input
  authorise(actor, 'case.work')
  await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    if (isEnded(locked.request.state)) throw notInState(locked.request.state)
    const files = await listFiles(actor, locked.request.id, tx)
    // What the person sent stays.
    found(copiesOf(files).find(({ id }) => id === fileId) ?? null)
    found((await deleteFile(locked.request.id, fileId, tx)) || null)
    await appendToCase(tx, actor, locked, now, [
      { type: 'file.removed', version: 1, facts: { file: fileId }, contents: null },
    ])
  })
}
