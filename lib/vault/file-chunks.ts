import type { PersonKey } from './person-key'
import { open, SealBroken, seal } from './sealing'

/** Bytes of a file that are sealed together. */
export const chunkSize = 256 * 1024

const placeOf = (fileId: string, index: number, last: boolean) =>
  `file:${fileId}:${index}:${last ? 'last' : 'more'}`

/**
 * Seals a stream of bytes piece by piece. Each piece is bound to its file, its number and to whether it is the last one,
 * so that pieces cannot be swapped, left out or cut off unseen.
 */
export async function* sealChunks(
  key: PersonKey,
  fileId: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ index: number; sealed: Uint8Array<ArrayBuffer>; size: number }> {
  let held = Buffer.alloc(0)
  let index = 0
  const sealed = (piece: Uint8Array, last: boolean) => ({
    index,
    sealed: seal(key.bytes, placeOf(fileId, index, last), piece),
    size: piece.length,
  })
  for await (const bytesRead of bytes) {
    held = Buffer.concat([held, bytesRead])
    while (held.length > chunkSize) {
      yield sealed(held.subarray(0, chunkSize), false)
      held = held.subarray(chunkSize)
      index += 1
    }
  }
  yield sealed(held, true)
}

/** Opens a file's pieces in order; throws SealBroken when one is missing, moved or changed. */
export async function* openChunks(
  key: PersonKey,
  fileId: string,
  sealedChunks: AsyncIterable<{ index: number; sealed: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  let held: { index: number; sealed: Uint8Array } | null = null
  let expected = 0
  for await (const chunk of sealedChunks) {
    if (chunk.index !== expected) throw new SealBroken()
    expected += 1
    if (held) yield open(key.bytes, placeOf(fileId, held.index, false), held.sealed)
    held = chunk
  }
  if (!held) throw new SealBroken()
  yield open(key.bytes, placeOf(fileId, held.index, true), held.sealed)
}
