import { findByLink, lockByLink } from '@/lib/data/tasks-by-link'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import { Refusal } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { found } from '../authorise'
import { countUse } from '../count-use'
import { dropFile, keepFile, takeInFile } from '../requests/take-in-file'
import { hashOf, usable } from './view-linked-task'

/**
 * Takes in one file that a colleague hands in through the link of a question for data, as a stream. It belongs to the task, and is
 * part of no copy until legal says so. TASK_LINK_OVER as in viewLinkedTask, and for a task that asks for no data; TASK_ANSWERED
 * after the answer; the codes of checkFile. Nothing refused is kept.
 */
export async function takeLinkedFile(incoming: {
  token: unknown
  name: string
  bytes: AsyncIterable<Uint8Array>
  now: Temporal.Instant
}): Promise<void> {
  const { name, bytes, now } = incoming
  const hash = hashOf(incoming.token)
  const { task, request } = wanting(await findByLink(hash, now))
  await countUse('upload-link', task.id)
  // Nobody is signed in: it stands under the officer who asked.
  const asker = { accountId: found(task.createdById), role: 'LEGAL', dataSubjectId: null } as const
  const owner = { keyId: request.keyId, owner: { requestId: request.id } }
  const file = { actor: asker, purpose: 'COLLECTED', name, bytes, now } as const
  const taken = await takeInFile(owner, file)
  try {
    await transaction(async (tx) => {
      const again = wanting(await lockByLink(tx, hash, now))
      const key = await openPersonKey(again.request.keyId, tx)
      const more = { alreadyUploaded: again.task.files, taskId: again.task.id, now }
      const fact = await keepFile(tx, key, taken, more)
      const { ledgerStream: stream, dataSubjectId } = again.request
      const chain = { stream, kind: 'REQUEST', dataSubjectId, key, cause: 'SYSTEM', now } as const
      await append(tx, chain, [fact])
    })
  } catch (error) {
    await dropFile(taken)
    throw error
  }
}

function wanting(linked: Awaited<ReturnType<typeof findByLink>>) {
  const { task, request } = usable(linked)
  if (task.kind !== 'COLLECT') throw new Refusal('TASK_LINK_OVER')
  if (task.doneAt) throw new Refusal('TASK_ANSWERED')
  return { task, request }
}
