import { z } from 'zod'
import { copyAsCsv } from '@/lib/copy/copy-as-csv'
import { copyAsJson } from '@/lib/copy/copy-as-json'
import { copyAsPdf } from '@/lib/copy/copy-as-pdf'
import { schemaPath } from '@/lib/copy/published-schema'
import { type CopyCounts, type CopyHead, headSchema, type ReadableCopy } from '@/lib/copy/schema'
import { transactionsIn } from '@/lib/copy/transaction-lines'
import { chunksOf, type FileRow } from '@/lib/data/files'
import type { RequestRow } from '@/lib/data/request-rows'
import { findStructuredHead } from '@/lib/data/structured-copies'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import type { Actor } from '@/lib/rights/actor'
import { openChunks } from '@/lib/vault/file-chunks'
import type { PersonKey } from '@/lib/vault/person-key'
import { openJson, sealJson } from '@/lib/vault/values'
import { found } from '../authorise'

/** In what the portal gives a copy: all three, always (rules.md 4). */
export const copyFormats = ['pdf', 'csv', 'json'] as const
export type CopyFormat = (typeof copyFormats)[number]

/** Structured data of a case, to be shown: how much there is, and never what. */
export type ViewedStructured = { id: string; name: string; counts: CopyCounts }

const metaSchema = z.object({
  name: z.string(),
  counts: z.object({ accounts: z.int(), loans: z.int(), transactions: z.int() }),
})
const metaPlace = (fileId: string) => `file.meta:${fileId}`
const headPlace = (fileId: string) => `structured.head:${fileId}`

/** Seals what a file of structured data is called, its hash and how much there is in it. */
export function sealStructuredMeta(
  key: PersonKey,
  id: string,
  meta: { name: string; sha256: string; counts: CopyCounts },
) {
  return sealJson(key, metaPlace(id), meta)
}

/** Seals all of a copy but its transactions. */
export function sealHead(key: PersonKey, fileId: string, head: CopyHead) {
  return sealJson(key, headPlace(fileId), head)
}

/** The latest structured data among a request's files, or null. */
export function openStructured(key: PersonKey, files: FileRow[]): ViewedStructured | null {
  const row = files.findLast(({ purpose }) => purpose === 'STRUCTURED')
  if (!row) return null
  return { id: row.id, ...metaSchema.parse(openJson(key, metaPlace(row.id), row.sealedMeta)) }
}

/** A copy in one of its formats, made while it is sent. Nobody knows its size before. */
export async function makeCopy(
  input: {
    actor: Actor
    request: RequestRow
    key: PersonKey
    file: FileRow
    now: Temporal.Instant
  },
  format: CopyFormat,
): Promise<{ name: string; mediaType: string; bytes: AsyncGenerator<Uint8Array> }> {
  const { actor, request, key, file, now } = input
  const { locale, reference } = request
  const sealed = found(await findStructuredHead(actor, file.id))
  const head = headSchema.parse(openJson(key, headPlace(file.id), sealed))
  const transactions = transactionsIn(openChunks(key, file.id, chunksOf(file.id)))
  const copy: ReadableCopy = { head, transactions }
  const t = await translator(locale, 'copy')
  const name = `${t('fileName', { reference })}.${format}`
  switch (format) {
    case 'pdf': {
      const bytes = copyAsPdf(copy, { locale, reference, now })
      return { name, mediaType: 'application/pdf', bytes }
    }
    case 'csv':
      return { name, mediaType: 'text/csv; charset=utf-8; header=present', bytes: copyAsCsv(copy) }
    case 'json': {
      const schema = new URL(schemaPath, env().publicUrl).toString()
      return { name, mediaType: 'application/json', bytes: copyAsJson(copy, schema) }
    }
  }
}
