import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chunkSize, openChunks, sealChunks } from './file-chunks'
import { SealBroken } from './sealing'

type Sealed = { index: number; sealed: Uint8Array }
const key = { id: 'k', bytes: randomBytes(32) }

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* inOrder(chunks: Sealed[]) {
  yield* chunks
}

const sealed = (bytes: Uint8Array, file = 'f', size = 65_536) =>
  Array.fromAsync(sealChunks(key, file, inPieces(bytes, size)))

const opened = async (chunks: Sealed[], file = 'f') =>
  Buffer.concat(await Array.fromAsync(openChunks(key, file, inOrder(chunks))))

const lengths = [0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 2 * chunkSize, 3 * chunkSize + 7]

describe('the pieces of a file', () => {
  it.each(lengths)('give the file back, %i bytes long, however it came in', async (length) => {
    const bytes = randomBytes(length)
    for (const size of [1 << 16, chunkSize, chunkSize * 5, 99_991]) {
      const chunks = await sealed(bytes, 'f', size)
      expect(chunks.map(({ index }) => index)).toEqual(chunks.map((_, at) => at))
      expect(chunks).toHaveLength(Math.max(1, Math.ceil(length / chunkSize)))
      expect((await opened(chunks)).equals(bytes)).toBe(true)
    }
  })

  it('are refused when one is swapped, left out, doubled or cut off the end', async () => {
    const [a, b, c] = await sealed(randomBytes(2 * chunkSize + 5))
    if (!a || !b || !c) throw new Error('three pieces expected')
    const swapped = [{ ...b, index: 0 }, { ...a, index: 1 }, c]
    const renumbered = [a, { ...c, index: 1 }]
    for (const chunks of [swapped, [b, a, c], [a, c], renumbered, [a, a, b, c], [a, b], [a], []])
      await expect(opened(chunks)).rejects.toThrow(SealBroken)
  })

  it('are refused when one is appended, also the last of a longer file', async () => {
    const bytes = randomBytes(chunkSize + 5)
    const [a, b] = await sealed(bytes)
    const longer = await sealed(randomBytes(2 * chunkSize + 5))
    if (!a || !b) throw new Error('two pieces expected')
    await expect(opened([a, b, { ...b, index: 2 }])).rejects.toThrow(SealBroken)
    await expect(opened([a, b, ...longer.slice(2)])).rejects.toThrow(SealBroken)
  })

  it('are refused in another file, even an empty one', async () => {
    await expect(opened(await sealed(randomBytes(10), 'f'), 'g')).rejects.toThrow(SealBroken)
    await expect(opened(await sealed(Buffer.alloc(0), 'f'), 'g')).rejects.toThrow(SealBroken)
  })

  it('never hand out a byte of a piece that was changed', async () => {
    const chunks = await sealed(randomBytes(2 * chunkSize))
    const last = chunks.at(-1)?.sealed
    if (!last) throw new Error('a piece expected')
    last[last.length - 1] = (last.at(-1) ?? 0) ^ 1
    const seen: number[] = []
    const reading = async () => {
      for await (const piece of openChunks(key, 'f', inOrder(chunks))) seen.push(piece.length)
    }
    await expect(reading()).rejects.toThrow(SealBroken)
    expect(seen).toEqual([chunkSize])
  })
})
