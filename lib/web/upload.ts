import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { noteRefused } from './refused'

/** One file of a form as it arrives. `position` is its place among the files chosen, from 1. */
export type Upload = { position: number; name: string; bytes: AsyncIterable<Uint8Array> }

type Reading = {
  /** At most this many files are handed on, and at most one byte more than this of each. */
  most: number
  largest: number
  /** The longest value of a field without a file, in bytes; 1,000 unless told otherwise. */
  longestField?: number
  take: (file: Upload) => Promise<void>
}

export type UploadsRead = {
  files: number
  tooMany: boolean
  /** The fields without files, by name. */
  fields: Map<string, string>
  /** False when the form broke off, was no form with files, or went on for ever, in a field too. */
  whole: boolean
}

/**
 * Reads the files of a multipart form while they arrive and hands them on one after another; nothing is kept in memory.
 * What `take` leaves unread is read and dropped, so that the browser gets its answer. Throws what `take` throws.
 */
export async function readUploads(request: Request, reading: Reading): Promise<UploadsRead> {
  const { most, largest, take } = reading
  const read: UploadsRead = { files: 0, tooMany: false, fields: new Map(), whole: true }
  const parser = parserOf(request, reading)
  if (!parser || !request.body) {
    noteRefused('endpoint', 'FORM_BROKEN')
    return { ...read, whole: false }
  }

  let failure: { error: unknown } | null = null
  let work = Promise.resolve()
  const hand = async (stream: Readable, position: number, name: string) => {
    try {
      // Leaving the loop early must not destroy the stream: the parser would wait for it for ever.
      const bytes = stream.iterator({ destroyOnReturn: false })
      if (!failure) await take({ position, name, bytes })
    } catch (error) {
      failure ??= { error }
    } finally {
      stream.resume()
    }
  }
  parser.on('filesLimit', () => {
    read.tooMany = true
  })
  parser.on('field', (name, value, { valueTruncated }) => {
    read.fields.set(name, value)
    if (valueTruncated) read.whole = false
  })
  parser.on('file', (_field, stream, { filename }: { filename?: string }) => {
    stream.on('error', () => stream.resume()) // told by the pipeline below
    if (!filename) return stream.resume() // a field where nothing was chosen
    read.files += 1
    const position = read.files
    work = work.then(() => hand(stream, position, filename))
  })
  try {
    await pipeline(piecesOf(request.body, 4 * most * largest), parser)
  } catch {
    read.whole = false
  }
  await work
  const failed = failure as { error: unknown } | null
  if (failed && read.whole) throw failed.error
  if (!read.whole) noteRefused('endpoint', 'FORM_BROKEN')
  return read
}

function parserOf(request: Request, reading: Reading): busboy.Busboy | null {
  const { most: files, largest, longestField: fieldSize = 1000 } = reading
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: { files, fileSize: largest + 1, fields: 10, fieldSize, headerPairs: 50 },
    })
  } catch {
    return null // no multipart form, or one without a boundary
  }
}

async function* piecesOf(body: ReadableStream<Uint8Array>, most: number) {
  const reader = body.getReader()
  let size = 0
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value?.length ?? 0
    if (size > most) throw new RangeError('the form is longer than any form can be')
    yield value
  }
}
