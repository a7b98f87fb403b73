import { downloadFile } from '@/lib/casework/requests/download-file'
import { type CopyFormat, copyFormats } from '@/lib/casework/requests/structured-copy'
import { addStructured } from '@/lib/casework/staff/add-structured'
import { openCase } from '@/lib/casework/staff/open-case'
import { now } from '@/lib/clock'
import { deliver, writeLetter } from '../../factories/answers'
import { anAccount } from '../../factories/people'
import { aFiledRequest } from '../../factories/requests'
import type { Measured } from '../measured'

const bars = { firstByte: 200, memory: 50 }
const million = 1_000_000

/** What one way of fetching or giving a copy took: milliseconds to the first byte and in all, and how much memory grew, in MB. */
type Taken = { first: number; whole: number; memory: number; size: number }

/**
 * P8: a delivered answer with so many transactions, fetched as PDF, CSV and JSON by the use case that the endpoint calls, from the
 * sealed pieces in the database: time to the first byte, and by how much the memory of the process grew meanwhile. The process
 * has worked before, as a server has: a tenth of the size goes first.
 */
export async function benchAnswer({ transactions = 100_000 } = {}): Promise<Measured> {
  await measured(Math.ceil(transactions / 5))
  const { given, fetched } = await measured(transactions)
  const inWords = Object.entries(fetched).map(
    ([format, { first, whole, memory, size }]) =>
      `${format.toUpperCase()} first byte ${Math.round(first)} ms, memory +${Math.round(memory)} MB, ${(size / million).toFixed(1)} MB in ${(whole / 1000).toFixed(1)} s`,
  )
  const all = Object.values(fetched)
  return {
    id: 'P8',
    figure: `${transactions} transactions: ${inWords.join('; ')}; taken in with memory +${Math.round(given.memory)} MB`,
    bar: `first byte ≤ ${bars.firstByte} ms, memory + ≤ ${bars.memory} MB`,
    passed:
      all.length === copyFormats.length &&
      all.every(({ first, memory }) => first <= bars.firstByte && memory <= bars.memory),
  }
}

async function measured(transactions: number) {
  const { person, reference } = await aFiledRequest(now())
  const legal = await anAccount('LEGAL')
  const work = { legal, reference, now: now() }
  const given = await watched(async () => {
    const bytes = held(transactions)
    const input = { actor: legal, reference, name: 'held.json', bytes, now: work.now }
    const problems = await addStructured(input)
    if (problems.length > 0) throw new Error(`refused: ${problems[0]?.code}`)
    return empty()
  })
  await deliver(work, await writeLetter(work))
  const fileId = (await openCase({ actor: legal, reference, now: now() })).structured?.id ?? ''
  const fetched: Partial<Record<CopyFormat, Taken>> = {}
  for (const as of copyFormats) {
    fetched[as] = await watched(async () => {
      const input = { actor: person, signedInAt: now(), reference, fileId, as, now: now() }
      return (await downloadFile(input)).bytes
    })
  }
  return { given, fetched }
}

/** Runs something that gives bytes, reads them and lets them go, as a network does. */
async function watched(open: () => Promise<AsyncIterable<Uint8Array>>): Promise<Taken> {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 20)
  const start = performance.now()
  let first = 0
  let size = 0
  for await (const piece of await open()) {
    first ||= performance.now() - start
    size += piece.length
    look()
  }
  clearInterval(timer)
  look()
  return { first, size, whole: performance.now() - start, memory: (peak - before) / million }
}

async function* empty(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array()
}

/** Structured data of one person as they arrive from a browser. */
async function* held(transactions: number): AsyncGenerator<Uint8Array> {
  const head = '"format":"copy-1","madeOn":"2026-11-20","CONTACT":{"name":"Prov Person"}'
  yield Buffer.from(`{${head},"FINANCIAL":{"transactions":[`)
  const together = 400
  for (let from = 0; from < transactions; from += together) {
    const rows = Array.from({ length: Math.min(together, transactions - from) }, (_, at) =>
      JSON.stringify(rowOf(from + at)),
    )
    yield Buffer.from(`${from === 0 ? '' : ','}${rows.join(',')}`)
  }
  yield Buffer.from(']}}')
}

function rowOf(number: number) {
  const more = number % 9 === 0 ? ' med en längre text om köpet, som står på mer än en rad' : ''
  return {
    bank: 'Exempelbanken',
    accountNumber: `1234-${String(100_000_000 + (number % 3)).slice(1)}`,
    transaction: `Kortköp ${number} Livsmedelsbutiken Södra Förstadsgatan${more}`,
    transactionAmount: `-${number % 5000}.${10 + (number % 90)}`,
    currency: 'SEK',
    transactionDate: Temporal.PlainDate.from('2018-01-01')
      .add({ days: number % 3000 })
      .toString(),
  }
}
