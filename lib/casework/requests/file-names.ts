import { z } from 'zod'
import type { FileRow } from '@/lib/data/files'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'

const metaSchema = z.object({ name: z.string(), sha256: z.string() })
const placeOf = (fileId: string) => `file.meta:${fileId}`

export type ViewedFile = { id: string; name: string; mediaType: string; size: number }

/** Seals a file's name and hash. */
export function sealFileMeta(key: PersonKey, id: string, meta: z.infer<typeof metaSchema>) {
  return sealJson(key, placeOf(id), meta)
}

/** A file with its name, to be shown or sent. */
export function openFile(key: PersonKey, file: FileRow): ViewedFile {
  const { name } = metaSchema.parse(openJson(key, placeOf(file.id), file.sealedMeta))
  return { id: file.id, name, mediaType: file.mediaType, size: file.size }
}

/** The files of the controller's copy among all of a request, structured data included. */
export function copiesOf(files: FileRow[]): FileRow[] {
  return files.filter(({ purpose }) => purpose === 'COPY' || purpose === 'STRUCTURED')
}

/** Those of a copy that are given as they are; of structured data the portal makes its own (structured-copy.ts). */
export function uploadedOf(files: FileRow[]): FileRow[] {
  return copiesOf(files).filter(({ purpose }) => purpose === 'COPY')
}

/** The files that came with the request itself, to show what is right; those of a message stand with the message. */
export function sentWithRequest(files: FileRow[]): FileRow[] {
  return files.filter(({ purpose, messageId }) => purpose === 'EVIDENCE' && messageId === null)
}

/** Those that an account brought itself. */
export function broughtBy({ accountId }: { accountId: string }, files: FileRow[]): FileRow[] {
  return files.filter(({ addedById }) => addedById === accountId)
}

/** The files of a copy that went out with the latest answer; what was added since waits for the next one. */
export function deliveredCopies(files: FileRow[], deliveredAt: Temporal.Instant): FileRow[] {
  return copiesOf(files).filter(
    ({ createdAt }) => Temporal.Instant.compare(createdAt, deliveredAt) <= 0,
  )
}

/** A file's kept hash, hexadecimal SHA-256. */
export function openFileHash(key: PersonKey, file: FileRow): string {
  return metaSchema.parse(openJson(key, placeOf(file.id), file.sealedMeta)).sha256
}
