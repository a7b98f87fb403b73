import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** A small file of every type the portal takes, made by hand. */
export const files = {
  pdf: () =>
    strToU8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  png,
  docx: () =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': strToU8('<?xml version="1.0"?><document/>'),
    }),
  csv: () => strToU8('namn;belopp\nÅsa;12,50\n'),
  json: () => strToU8('{"namn":"Åsa","belopp":12.5}'),
  zip: () => zipSync({ 'kopia.csv': strToU8('a;b\n') }),
  exe: () => Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 0x03, ...Array(200).fill(0)]),
  html: () => strToU8('\n <!DOCTYPE html><script>alert(1)</script>'),
}

/** The bytes as a browser sends them: a stream of pieces. */
export async function* streamed(bytes: Uint8Array, piece = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

/** All bytes of a stream. */
export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

function png(): Uint8Array {
  const part = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      part('IHDR', header),
      part('IDAT', deflateSync(Buffer.from([0, 0]))),
      part('IEND', Buffer.alloc(0)),
    ]),
  )
}
