/** A TrueType font, as much of it as writing and embedding needs. Sizes are in units of the em. */
export type FontFile = {
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  box: [number, number, number, number]
  /** The glyph of a code point; 0 where the font has none. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** The outline of a glyph as it stands in the file; empty for a blank. */
  outlineOf(glyph: number): Uint8Array
  /** A table as it stands in the file. */
  table(name: string): Buffer | undefined
}

/** Reads a font. Throws where it is no TrueType font or lacks a table. */
export function readFontFile(file: Buffer): FontFile {
  const places = new Map<string, [number, number]>()
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
    places.set(file.toString('latin1', at, at + 4), [
      file.readUInt32BE(at + 8),
      file.readUInt32BE(at + 12),
    ])
  }
  const table = (name: string) => {
    const [from, length] = places.get(name) ?? []
    return from === undefined || length === undefined
      ? undefined
      : file.subarray(from, from + length)
  }
  const needed = (name: string) => {
    const found = table(name)
    if (!found) throw new Error(`the font has no table ${name}`)
    return found
  }
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(needed) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  const metrics = hhea.readUInt16BE(34)
  const long = head.readInt16BE(50) === 1
  const placeOf = (glyph: number) =>
    long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  const glyphs = readCharacters(needed('cmap'))
  const os2 = needed('OS/2')
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    capHeight: os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(88) : hhea.readInt16BE(4),
    box: [36, 38, 40, 42].map((at) => head.readInt16BE(at)) as FontFile['box'],
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
    outlineOf: (glyph) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1)),
    table,
  }
}

/** The characters of a font: the table for all of Unicode where there is one, else that for its first 65,536. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const at = cmap.readUInt32BE(4 + 8 * index + 4)
    return { at, format: cmap.readUInt16BE(at) }
  })
  const whole = tables.find(({ format }) => format === 12)
  if (whole) return readGroups(cmap.subarray(whole.at))
  const first = tables.find(({ format }) => format === 4)
  if (!first) throw new Error('the font has no table of characters that we know')
  return readSegments(cmap.subarray(first.at))
}

function readGroups(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12) {
    const [start, end, glyph] = [0, 4, 8].map((more) => table.readUInt32BE(at + more))
    for (let code = start ?? 0; code <= (end ?? -1); code += 1) {
      glyphs.set(code, (glyph ?? 0) + code - (start ?? 0))
    }
  }
  return glyphs
}

function readSegments(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const size = table.readUInt16BE(6)
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at)
    const start = table.readUInt16BE(16 + size + at)
    const delta = table.readUInt16BE(16 + 2 * size + at)
    const rangeAt = 16 + 3 * size + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range && table.readUInt16BE(rangeAt + range + 2 * (code - start))
      const glyph = range ? listed && (listed + delta) & 0xffff : (code + delta) & 0xffff
      if (glyph) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
