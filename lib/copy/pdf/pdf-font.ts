import type { FontFile } from './font-file'
import { FontSubset } from './font-subset'
import type { PdfObjects } from './pdf-objects'

/** `hex` is its number in this document, empty while it is only measured. */
type Sign = { codePoint: number; glyph: number; advance: number; hex: string }

/** A font of a document: it measures and encodes text, and is embedded at the end with the glyphs that were used. */
export class PdfFont {
  readonly id: number
  private readonly subset: FontSubset
  private readonly signs = new Map<string, Sign>()
  private readonly objects: PdfObjects
  private readonly font: FontFile
  private readonly name: string

  constructor(objects: PdfObjects, font: FontFile, name: string) {
    this.objects = objects
    this.font = font
    this.name = `INSYNA+${name}`
    this.id = objects.reserve()
    this.subset = new FontSubset(font)
  }

  /** Whether it has a glyph for a code point. */
  has(codePoint: number): boolean {
    return this.font.glyphOf(codePoint) !== 0
  }

  /** How wide a text is, in points, at a size in points. */
  widthOf(text: string, size: number): number {
    let units = 0
    for (const sign of text) units += this.signOf(sign).advance
    return (units * size) / this.font.unitsPerEm
  }

  /** A text as it stands in the content of a page. */
  encoded(text: string): string {
    let hex = ''
    for (const sign of text) {
      const known = this.signOf(sign)
      known.hex ||= hex4(this.subset.numberOf(known.glyph, known.codePoint))
      hex += known.hex
    }
    return `<${hex}>`
  }

  private signOf(sign: string): Sign {
    const known = this.signs.get(sign)
    if (known) return known
    const codePoint = sign.codePointAt(0) ?? 0
    const glyph = this.font.glyphOf(codePoint)
    const found = { codePoint, glyph, advance: this.font.advanceOf(glyph), hex: '' }
    this.signs.set(sign, found)
    return found
  }

  /** Embeds the font. */
  end(): void {
    const { objects, font, name, subset } = this
    const [file, descriptor, descendant, unicode] = [1, 2, 3, 4].map(() => objects.reserve())
    const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
    const bytes = subset.file()
    objects.putStream(file ?? 0, `/Length1 ${bytes.length}`, bytes)
    objects.put(
      descriptor ?? 0,
      `<</Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [${font.box.map(scaled).join(' ')}] /ItalicAngle 0 /Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight ${scaled(font.capHeight)} /StemV 80 /FontFile2 ${file} 0 R>>`,
    )
    const widths = subset.glyphs.map((glyph) => scaled(font.advanceOf(glyph))).join(' ')
    objects.put(
      descendant ?? 0,
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /DW 500 /W [0 [${widths}]]>>`,
    )
    objects.putStream(unicode ?? 0, '', Buffer.from(this.charactersOfGlyphs()))
    objects.put(
      this.id,
      `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R>>`,
    )
  }

  private charactersOfGlyphs(): string {
    const lines = this.subset.codePoints.flatMap((codePoint, number) =>
      codePoint === 0
        ? []
        : [
            `<${hex4(number)}> <${Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex')}>`,
          ],
    )
    const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => {
      const some = lines.slice(100 * block, 100 * block + 100)
      return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`
    })
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
  }
}

function hex4(number: number): string {
  return number.toString(16).padStart(4, '0')
}
