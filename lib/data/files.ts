import type { Actor } from '@/lib/rights/actor'
import type { FilePurpose } from '@/prisma/generated/enums'
import { visibleTo } from './requests'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type FileRow = {
  id: string
  purpose: FilePurpose
  mediaType: string
  size: number
  sealedMeta: Uint8Array
  /** The task for which a colleague handed it in. */
  taskId: string | null
  /** The message it came with; null for a file of the copy. */
  messageId: string | null
  /** The account that brought it. */
  addedById: string
  createdAt: Temporal.Instant
}

/** The columns of FileRow. For lib/data only. */
export const fileFields = {
  id: true,
  purpose: true,
  mediaType: true,
  size: true,
  sealedMeta: true,
  messageId: true,
  taskId: true,
  addedById: true,
  createdAt: true,
} as const

/** A selected row as plain data. For lib/data only. */
export function fileRow<R extends { createdAt: Date }>(row: R) {
  return { ...row, createdAt: toInstant(row.createdAt) }
}

/** The complete files of a request the actor may see. */
export async function listFiles(actor: Actor, requestId: string, tx?: Tx): Promise<FileRow[]> {
  const rows = await clientOf(tx).storedFile.findMany({
    where: { requestId, completedAt: { not: null }, request: visibleTo(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: fileFields,
  })
  return rows.map(fileRow)
}

/** What a file belongs to: a request, or the draft of one until that is sent. */
export type FileOwner = { requestId: string } | { draftId: string }

/** Opens a file that is being taken in; its pieces follow, and nobody sees it before completeFile. */
export async function beginFile(
  actor: Actor,
  file: FileOwner & {
    id: string
    purpose: FilePurpose
    mediaType: string
    sealedMeta: Uint8Array
    now: Temporal.Instant
  },
): Promise<void> {
  const { now, sealedMeta, ...row } = file
  await clientOf().storedFile.create({
    data: {
      ...row,
      size: 0,
      sealedMeta: Uint8Array.from(sealedMeta),
      addedById: actor.accountId,
      createdAt: toDate(now),
    },
  })
}

/** Keeps one sealed piece of a file. */
export async function insertChunk(
  fileId: string,
  chunk: { index: number; sealed: Uint8Array },
): Promise<void> {
  await clientOf().fileChunk.create({
    data: { fileId, index: chunk.index, sealed: Uint8Array.from(chunk.sealed) },
  })
}

/** Makes a file that was taken in whole part of its request or draft. */
export async function completeFile(
  tx: Tx,
  file: {
    id: string
    size: number
    mediaType: string
    sealedMeta: Uint8Array
    /** The message it came with. */
    messageId?: string
    /** The task for which a colleague handed it in. */
    taskId?: string
    now: Temporal.Instant
  },
): Promise<void> {
  await clientOf(tx).storedFile.update({
    where: { id: file.id },
    data: {
      size: file.size,
      mediaType: file.mediaType,
      messageId: file.messageId,
      taskId: file.taskId,
      sealedMeta: Uint8Array.from(file.sealedMeta),
      completedAt: toDate(file.now),
    },
  })
}

/** Makes a file that a colleague handed in part of the copy, from now on. */
export async function makeCopy(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const data = { purpose: 'COPY', createdAt: toDate(now) } as const
  await clientOf(tx).storedFile.update({ where: { id }, data })
}

/** Removes a file of a request with its pieces; false when the request has no such file. */
export async function deleteFile(requestId: string, id: string, tx?: Tx): Promise<boolean> {
  const { count } = await clientOf(tx).storedFile.deleteMany({ where: { id, requestId } })
  return count > 0
}

/** Removes a file that was begun and is not kept; one that is complete stays. */
export async function deleteUnfinished(id: string): Promise<void> {
  await clientOf().storedFile.deleteMany({ where: { id, completedAt: null } })
}

/** The sealed pieces of a file in order, read a few at a time. */
export async function* chunksOf(
  fileId: string,
): AsyncGenerator<{ index: number; sealed: Uint8Array }> {
  let after = -1
  for (;;) {
    const rows = await clientOf().fileChunk.findMany({
      where: { fileId, index: { gt: after } },
      orderBy: { index: 'asc' },
      take: 4,
      select: { index: true, sealed: true },
    })
    if (rows.length === 0) return
    yield* rows
    after = rows.at(-1)?.index ?? after
  }
}
