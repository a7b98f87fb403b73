import type { Actor } from '@/lib/rights/actor'
import type { MessageAuthor } from '@/prisma/generated/enums'
import { type FileRow, fileFields, fileRow } from './files'
import { visibleTo } from './requests'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type MessageRow = {
  id: string
  author: MessageAuthor
  sealedText: Uint8Array
  createdAt: Temporal.Instant
  files: FileRow[]
}

/** The messages of a request the actor may see, oldest first, with their files. */
export async function listMessages(actor: Actor, requestId: string): Promise<MessageRow[]> {
  const rows = await clientOf().message.findMany({
    where: { requestId, request: visibleTo(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      author: true,
      sealedText: true,
      createdAt: true,
      files: {
        where: { completedAt: { not: null } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: fileFields,
      },
    },
  })
  return rows.map((row) => ({
    ...row,
    createdAt: toInstant(row.createdAt),
    files: row.files.map(fileRow),
  }))
}

/** Keeps a message; false when one with this id is there already: the same form sent twice. */
export async function insertMessage(
  tx: Tx,
  actor: Actor,
  message: {
    id: string
    requestId: string
    author: MessageAuthor
    sealedText: Uint8Array
    now: Temporal.Instant
  },
): Promise<boolean> {
  const { now, ...row } = message
  const { count } = await clientOf(tx).message.createMany({
    data: {
      ...row,
      authorId: actor.accountId,
      sealedText: Uint8Array.from(row.sealedText),
      createdAt: toDate(now),
    },
    skipDuplicates: true,
  })
  return count > 0
}

/** When the person wrote the message before their `newer` newest on a request, if there is one. */
export async function messageBefore(
  tx: Tx,
  requestId: string,
  newer: number,
): Promise<Temporal.Instant | null> {
  const found = await clientOf(tx).message.findFirst({
    where: { requestId, author: 'PERSON' },
    orderBy: { createdAt: 'desc' },
    skip: newer,
    select: { createdAt: true },
  })
  return found && toInstant(found.createdAt)
}

/** The sealed text of a message and how many files came with it, for the worker. */
export async function findMessage(
  id: string,
): Promise<{ sealedText: Uint8Array; files: number } | null> {
  const row = await clientOf().message.findUnique({
    where: { id },
    select: { sealedText: true, _count: { select: { files: true } } },
  })
  return row && { sealedText: row.sealedText, files: row._count.files }
}

/** Notes since when the person waits for legal to answer what they wrote, or that they no longer do. The earliest moment stays. */
export async function noteUnanswered(
  tx: Tx,
  requestId: string,
  since: Temporal.Instant | null,
): Promise<void> {
  await clientOf(tx).request.updateMany({
    where: { id: requestId, ...(since && { unansweredSince: null }) },
    data: { unansweredSince: since && toDate(since) },
  })
}
