import type { Actor } from '@/lib/rights/actor'
import type { RequestKind } from '@/prisma/generated/enums'
import { type FileRow, fileFields, fileRow } from './files'
import { clientOf, type Tx } from './transaction'

/** The complete files that go with the actor's draft of a kind, in the order in which they came. */
export async function listDraftFiles(actor: Actor, kind: RequestKind, tx?: Tx): Promise<FileRow[]> {
  const rows = await clientOf(tx).storedFile.findMany({
    where: { completedAt: { not: null }, draft: { accountId: actor.accountId, kind } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: fileFields,
  })
  return rows.map(fileRow)
}

/** Removes a file of a draft with its pieces; false when the draft has no such file. */
export async function deleteDraftFile(tx: Tx, draftId: string, id: string): Promise<boolean> {
  const { count } = await clientOf(tx).storedFile.deleteMany({ where: { id, draftId } })
  return count > 0
}

/** Makes the complete files of a draft those of the request that it became; others go with the draft. */
export async function moveDraftFiles(tx: Tx, draftId: string, requestId: string): Promise<void> {
  await clientOf(tx).storedFile.updateMany({
    where: { draftId, completedAt: { not: null } },
    data: { draftId: null, requestId },
  })
}
