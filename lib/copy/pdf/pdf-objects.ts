import { deflateSync } from 'node:zlib'

const endOfStream = Buffer.from('\nendstream\nendobj\n')

/** How many small objects are packed together. */
const packed = 200
const entrySize = 7

/**
 * The objects of a PDF file, written while they are made: nothing that was taken out is held on to but seven bytes an object.
 * Small objects are packed and compressed together (PDF 1.5 object streams), so that a tag for every cell costs little.
 */
export class PdfObjects {
  private out: Buffer[] = []
  private at = 0
  private count = 1
  private entries = Buffer.alloc(64 * 1024)
  private small: { id: number; text: string }[] = []

  constructor() {
    this.write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.count += 1
    return this.count - 1
  }

  /** Writes an object that is no stream. */
  put(id: number, text: string): void {
    this.small.push({ id, text })
    if (this.small.length >= packed) this.pack()
  }

  /** Writes a stream; `entries` are those of its dictionary besides length and filter. */
  putStream(id: number, entries: string, bytes: Uint8Array, compress = true): void {
    const body = compress ? deflateSync(bytes) : bytes
    const filter = compress ? '/Filter /FlateDecode ' : ''
    this.note(id, 1, this.at, 0)
    this.write(Buffer.from(`${id} 0 obj\n<<${entries} ${filter}/Length ${body.length}>>\nstream\n`))
    this.write(Buffer.from(body.buffer, body.byteOffset, body.length))
    this.write(endOfStream)
  }

  /** What has been written since it was last asked for. */
  taken(): Buffer[] {
    const pieces = this.out
    this.out = []
    return pieces
  }

  /** Ends the file. */
  end(root: number, fileId: Buffer): void {
    this.pack()
    const id = this.reserve()
    const start = this.at
    this.note(id, 1, start, 0)
    const rows = Buffer.alloc(this.count * (entrySize + 1))
    for (let row = 0; row < this.count; row += 1) {
      // Each row as the difference to the one above (PNG filter 2): such tables compress to almost nothing.
      rows[row * (entrySize + 1)] = 2
      for (let byte = 0; byte < entrySize; byte += 1) {
        const here = row * entrySize + byte
        const above = row > 0 ? (this.entries[here - entrySize] ?? 0) : 0
        rows[row * (entrySize + 1) + 1 + byte] = (this.entries[here] ?? 0) - above
      }
    }
    const hex = `<${fileId.toString('hex')}>`
    const entries = `/Type /XRef /Size ${this.count} /W [1 4 2] /Root ${root} 0 R /ID [${hex} ${hex}] /DecodeParms <</Predictor 12 /Columns ${entrySize}>>`
    this.putStream(id, entries, rows)
    this.write(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  }

  private pack(): void {
    if (this.small.length === 0) return
    const id = this.reserve()
    const numbers: string[] = []
    let length = 0
    this.small.forEach((object, index) => {
      this.note(object.id, 2, id, index)
      numbers.push(`${object.id} ${length}`)
      length += Buffer.byteLength(object.text) + 1
    })
    const first = `${numbers.join(' ')}\n`
    const body = this.small.map(({ text }) => `${text}\n`).join('')
    const entries = `/Type /ObjStm /N ${this.small.length} /First ${first.length}`
    this.small = []
    this.putStream(id, entries, Buffer.from(`${first}${body}`, 'latin1'))
  }

  private note(id: number, type: number, second: number, third: number): void {
    const at = id * entrySize
    while (at + entrySize > this.entries.length) {
      this.entries = Buffer.concat([this.entries, Buffer.alloc(this.entries.length)])
    }
    this.entries[at] = type
    this.entries.writeUInt32BE(second, at + 1)
    this.entries.writeUInt16BE(third, at + 5)
  }

  private write(bytes: Buffer): void {
    this.out.push(bytes)
    this.at += bytes.length
  }
}

/** A text as PDF has it, whatever letters it holds. */
export function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
