import { findAnswer } from '@/lib/data/answers'
import { chunksOf, listFiles } from '@/lib/data/files'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { can } from '@/lib/rights/permissions'
import { readReference } from '@/lib/rights/reference'
import { openChunks } from '@/lib/vault/file-chunks'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { broughtBy, deliveredCopies, openFile, type ViewedFile } from './file-names'

/**
 * Opens a file of a request for download, and notes it in the ledger before the first byte leaves. A data subject gets what
 * they sent, and the files of a delivered answer until its last day; staff who work on cases get all. NOT_FOUND otherwise.
 */
export async function downloadFile(input: {
  actor: Actor
  reference: string
  fileId: string
  now: Temporal.Instant
}): Promise<{ file: ViewedFile; bytes: AsyncGenerator<Uint8Array> }> {
  const { actor, now } = input
  const staff = can(actor.role, 'case.open')
  if (!staff) authorise(actor, 'request.download-own')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const files = await listFiles(actor, request.id)
  const row = found(files.find((file) => file.id === input.fileId) ?? null)
  if (!staff && row.purpose === 'COPY') {
    const answer = found(await findAnswer(actor, request.id))
    const until = found(answer.deliveredAt && answer.availableUntil)
    found(Temporal.PlainDate.compare(receivedOn(now), until) <= 0 ? until : null)
    found(deliveredCopies([row], found(answer.deliveredAt))[0] ?? null)
  }
  // Evidence is the person's to see where they sent it with the request, or it stands in the thread of messages.
  if (!staff && row.purpose === 'EVIDENCE')
    found(row.messageId ?? broughtBy(actor, [row])[0] ?? null)
  const key = await openPersonKey(request.keyId)
  await transaction((tx) =>
    append(
      tx,
      {
        stream: request.ledgerStream,
        kind: 'REQUEST',
        dataSubjectId: request.dataSubjectId,
        key,
        cause: actor,
        now,
      },
      [
        {
          type: 'copy.downloaded',
          version: 1,
          facts: { file: row.id, role: actor.role },
          contents: null,
        },
      ],
    ),
  )
  return { file: openFile(key, row), bytes: openChunks(key, row.id, chunksOf(row.id)) }
}
