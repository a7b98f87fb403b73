import { findAnswer } from '@/lib/data/answers'
import { chunksOf, type FileRow, listFiles } from '@/lib/data/files'
import { findRequest } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { append } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { isFreshSignIn } from '@/lib/rights/fresh-sign-in'
import { can } from '@/lib/rights/permissions'
import { readReference } from '@/lib/rights/reference'
import { Refusal } from '@/lib/rights/refusal'
import { openChunks } from '@/lib/vault/file-chunks'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { countUse } from '../count-use'
import { standingOf } from './delivered-copy'
import { broughtBy, copiesOf, deliveredCopies, openFile } from './file-names'
import { copyFormats, makeCopy } from './structured-copy'

/** What is sent: a file as it was taken in, or one that is made while it is sent, whose size nobody knows before. */
export type Download = { name: string; mediaType: string; size: number | null }

/**
 * Opens a file of a request for download, and notes it in the ledger before the first byte leaves. A data subject gets what
 * they sent, and the files of a delivered answer until its last day, with a fresh sign-in (SIGN_IN_AGAIN); staff who work on cases
 * get all. Structured data go out as one of the formats that the portal makes. DOWNLOADS_TOO_MANY; NOT_FOUND otherwise.
 */
export async function downloadFile(input: {
  actor: Actor
  signedInAt: Temporal.Instant
  reference: string
  fileId: string
  /** The format to make of structured data. */
  as?: string | null
  now: Temporal.Instant
}): Promise<{ file: Download; bytes: AsyncGenerator<Uint8Array> }> {
  const { actor, now } = input
  const staff = can(actor.role, 'case.open')
  if (!staff) authorise(actor, 'request.download-own')
  await countUse('download-person', actor.accountId)
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const files = await listFiles(actor, request.id)
  const row = found(files.find((file) => file.id === input.fileId) ?? null)
  const key = await openPersonKey(request.keyId)
  const structured = row.purpose === 'STRUCTURED'
  const format = copyFormats.find((known) => known === input.as) ?? null
  if (structured !== (format !== null)) throw new Refusal('NOT_FOUND')
  if (!staff && copiesOf([row]).length > 0)
    await checkDelivered(actor, key, row, { ...input, requestId: request.id })
  // Evidence is the person's to see where they sent it with the request, or it stands in the thread of messages.
  if (!staff && row.purpose === 'EVIDENCE')
    found(row.messageId ?? broughtBy(actor, [row])[0] ?? null)
  // What a colleague handed in is looked through before it becomes part of a copy.
  if (!staff && row.purpose === 'COLLECTED') throw new Refusal('NOT_FOUND')
  const made = format && (await makeCopy({ actor, request, key, file: row, now }, format))
  const { ledgerStream: stream, dataSubjectId } = request
  const facts = { file: row.id, role: actor.role }
  await transaction((tx) =>
    append(tx, { stream, kind: 'REQUEST', dataSubjectId, key, cause: actor, now }, [
      format
        ? {
            type: 'structured.downloaded',
            version: 1,
            facts: { ...facts, as: format },
            contents: null,
          }
        : { type: 'copy.downloaded', version: 1, facts, contents: null },
    ]),
  )
  if (!made) return { file: openFile(key, row), bytes: openChunks(key, row.id, chunksOf(row.id)) }
  const { name, mediaType, bytes } = made
  return { file: { name, mediaType, size: null }, bytes }
}

/** A person gets what went out with the answer while it is there for them, and only just after signing in. */
async function checkDelivered(
  actor: Actor,
  key: PersonKey,
  row: FileRow,
  {
    requestId,
    signedInAt,
    now,
  }: { requestId: string; signedInAt: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  const answer = found(await findAnswer(actor, requestId))
  found(standingOf(key, requestId, answer, now)?.fetchable || null)
  found(deliveredCopies([row], found(answer.deliveredAt))[0] ?? null)
  if (!isFreshSignIn(signedInAt, now)) throw new Refusal('SIGN_IN_AGAIN')
}
