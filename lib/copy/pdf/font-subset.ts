import type { FontFile } from './font-file'

/** The glyphs of a font that a document uses, numbered anew from 0 in the order of their first use. */
export class FontSubset {
  readonly glyphs: number[] = []
  /** The code point that each new number stands for; 0 for a part of another glyph. */
  readonly codePoints: number[] = []
  private readonly numbers = new Map<number, number>()
  readonly font: FontFile

  constructor(font: FontFile) {
    this.font = font
    this.numberOf(0, 0)
  }

  /**
   * The number of a glyph in this document, as it stands for a code point. Two code points of one glyph get two numbers, so that
   * what is copied out of the document is what was written.
   */
  numberOf(glyph: number, codePoint: number): number {
    const key = codePoint > 0 ? codePoint : -glyph
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.glyphs.length
    this.numbers.set(key, number)
    this.glyphs.push(glyph)
    this.codePoints.push(codePoint)
    return number
  }

  /** The font file with these glyphs alone. */
  file(): Buffer {
    const outlines: Buffer[] = []
    // Parts of composed glyphs are numbered while we go, and so come after.
    for (let number = 0; number < this.glyphs.length; number += 1) {
      outlines.push(this.renumbered(this.font.outlineOf(this.glyphs[number] ?? 0)))
    }
    const count = outlines.length
    const places = Buffer.alloc(4 * (count + 1))
    const metrics = Buffer.alloc(4 * count)
    let at = 0
    outlines.forEach((outline, number) => {
      at += outline.length
      places.writeUInt32BE(at, 4 * (number + 1))
      metrics.writeUInt16BE(this.font.advanceOf(this.glyphs[number] ?? 0), 4 * number)
      metrics.writeInt16BE(outline.length > 0 ? outline.readInt16BE(2) : 0, 4 * number + 2)
    })
    const head = this.copied('head')
    head.writeUInt32BE(0, 8)
    head.writeInt16BE(1, 50)
    const hhea = this.copied('hhea')
    hhea.writeUInt16BE(count, 34)
    const maxp = this.copied('maxp')
    maxp.writeUInt16BE(count, 4)
    const hints = ['cvt ', 'fpgm', 'prep'].flatMap((name): [string, Buffer][] => {
      const table = this.font.table(name)
      return table ? [[name, table]] : []
    })
    const glyf = Buffer.concat(outlines)
    return fontOf([
      ...hints,
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', metrics],
      ['loca', places],
      ['maxp', maxp],
    ])
  }

  private copied(name: string): Buffer {
    return Buffer.from(this.font.table(name) ?? [])
  }

  /** An outline with the numbers of its parts as they are here. Even in length, as the table of places wants it. */
  private renumbered(outline: Uint8Array): Buffer {
    const copy = Buffer.concat([outline, Buffer.alloc(outline.length % 2)])
    if (copy.length < 10 || copy.readInt16BE(0) >= 0) return copy
    for (let at = 10, more = true; more; ) {
      const flags = copy.readUInt16BE(at)
      copy.writeUInt16BE(this.numberOf(copy.readUInt16BE(at + 2), 0), at + 2)
      const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
      at += 4 + (flags & 0x1 ? 4 : 2) + scale
      more = (flags & 0x20) !== 0
    }
    return copy
  }
}

/** A font file of these tables, which must be in the order of their names. */
function fontOf(tables: [string, Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 * power, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(16 * (tables.length - power), 10)
  const bodies: Buffer[] = []
  let at = directory.length
  tables.forEach(([name, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    const entry = 12 + 16 * index
    directory.write(name, entry, 'latin1')
    directory.writeUInt32BE(sumOf(padded), entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    at += padded.length
    bodies.push(padded)
  })
  return Buffer.concat([directory, ...bodies])
}

function sumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}
