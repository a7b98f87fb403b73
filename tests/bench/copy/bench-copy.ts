import { randomInt } from 'node:crypto'
import { copyAsCsv } from '@/lib/copy/copy-as-csv'
import { copyAsJson } from '@/lib/copy/copy-as-json'
import { copyAsPdf } from '@/lib/copy/copy-as-pdf'
import { CopyReader } from '@/lib/copy/read-copy'
import { copySchema, type ReadableCopy } from '@/lib/copy/schema'
import { transactionsIn } from '@/lib/copy/transaction-lines'
import type { Locale } from '@/lib/i18n/locales'
import type { Measured } from '../measured'
import { difference, factsOfDocument } from './facts'
import { factsOfCsv } from './facts-of-csv'
import { factsOfPdf } from './facts-of-pdf'
import { randomCopy, randomOf } from './random-copy'
import { readPdf } from './read-pdf'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const reference = 'INS-7K3F-9QXM'

type Options = { people?: number; seed?: number; transactions?: number }

/** A9: the copy of random people, read back from PDF, CSV and JSON by readers of their own: the same facts in all three. */
export async function benchSameFacts(options: Options = {}): Promise<Measured> {
  const { people = 1000, seed = randomInt(2 ** 31), transactions = 120 } = options
  const random = randomOf(seed)
  const wrong: string[] = []
  for (let person = 0; person < people; person += 1) {
    const locale = person % 2 === 0 ? 'sv' : 'en'
    const fault = await faultOf(randomCopy(random, transactions), locale)
    if (fault) wrong.push(`person ${person}: ${fault}`)
  }
  const first = wrong[0] ? `, first: ${wrong[0]}` : ''
  return {
    id: 'A9',
    figure: `${wrong.length} of ${people} people's copies differ between PDF, CSV and JSON (seed ${seed}${first})`,
    bar: '0 differ; PDF tagged and titled, JSON by the schema',
    passed: people > 0 && wrong.length === 0,
  }
}

async function faultOf(document: unknown, locale: Locale): Promise<string | null> {
  const copy = await takenIn(JSON.stringify(document))
  const whole = copySchema.parse(document)
  const expected = factsOfDocument(whole, locale)
  const json = await textOf(copyAsJson(copy(), 'https://portal.example/schemas/copy-1.json'))
  const fromJson = factsOfDocument(copySchema.parse(JSON.parse(json)), locale)
  const fromCsv = factsOfCsv(await textOf(copyAsCsv(copy())), locale)
  const pdf = await readPdf(await bytesOf(copyAsPdf(copy(), { locale, reference, now })))
  const fromPdf = await factsOfPdf(pdf, locale)
  const good = pdf.tagged && pdf.title.includes(reference) && pdf.language === locale
  if (!good) return 'the PDF is not tagged, titled or in the language'
  const read = { JSON: fromJson, CSV: fromCsv, PDF: fromPdf }
  for (const [name, facts] of Object.entries(read)) {
    const found = difference(expected, facts)
    if (found) return `${name} ${found}`
  }
  return null
}

/** A copy as the portal keeps it, from the JSON that legal gives. */
export async function takenIn(json: string): Promise<() => ReadableCopy> {
  const reader = new CopyReader()
  const lines = await bytesOf(reader.lines(inPieces(Buffer.from(json))))
  const read = reader.result()
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.problems[0])}`)
  return () => ({ head: read.head, transactions: transactionsIn(inPieces(lines)) })
}

async function* inPieces(bytes: Uint8Array, size = 4_999): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream))
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesOf(stream))
}
