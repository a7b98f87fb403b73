import { describe, expect, it } from 'vitest'
import { type Element, readPdf } from '@/tests/bench/copy/read-pdf'
import { copyAsPdf } from './copy-as-pdf'
import type { CopyHead, Transaction } from './schema'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const head: CopyHead = {
  format: 'copy-1',
  madeOn: '2026-11-20',
  CONTACT: { name: 'Åsa Öberg' },
  FINANCIAL: { accounts: [{ bank: 'Exempelbanken', accountNumber: '1' }] },
}
const row: Transaction = {
  transaction: 'Kortköp',
  transactionAmount: '-1234.50',
  currency: 'SEK',
  transactionDate: '2026-01-31',
}

async function* rows(count: number, more: Partial<Transaction> = {}) {
  for (let from = 0; from < count; from += 100) {
    yield Array.from({ length: Math.min(100, count - from) }, () => ({ ...row, ...more }))
  }
}

const pieces = (count: number, locale: 'sv' | 'en' = 'sv', more: Partial<Transaction> = {}) =>
  Array.fromAsync(
    copyAsPdf(
      { head, transactions: rows(count, more) },
      { locale, reference: 'INS-7K3F-9QXM', now },
    ),
  )
const read = async (...asked: Parameters<typeof pieces>) =>
  readPdf(Buffer.concat(await pieces(...asked)))
const all = (element: Element): Element[] => [element, ...element.kids.flatMap(all)]

describe('a copy as PDF', () => {
  it('has title, language, tags and bookmarks, and headings in order', async () => {
    const pdf = await read(3)
    expect(pdf).toMatchObject({
      title: 'Dina uppgifter hos Instantor, INS-7K3F-9QXM',
      language: 'sv',
      tagged: true,
      pages: 1,
      bookmarks: ['Dina uppgifter hos Instantor', 'Kontaktuppgifter', 'Uppgifter om din ekonomi'],
    })
    const roles = pdf.content[0]?.elements.flatMap(all).map(({ role }) => role) ?? []
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2', 'H3', 'H3'])
    expect((await read(1, 'en')).language).toBe('en')
  })

  it('repeats the header cells on every page, and numbers the pages outside of the reading order', async () => {
    const pdf = await read(150)
    expect(pdf.pages).toBeGreaterThan(3)
    pdf.content.forEach(({ elements, outside }, index) => {
      const tables = elements.flatMap(all).filter(({ role }) => role === 'Table')
      expect(tables.length).toBeGreaterThan(0)
      for (const { kids } of tables)
        expect(kids[0]?.kids.every(({ role }) => role === 'TH')).toBe(true)
      expect(outside).toContain(`Sida ${index + 1}`)
      const told = elements.flatMap(all).map(({ text }) => text)
      expect(told.join(' ')).not.toContain('Sida')
    })
  })

  it('writes amounts as they are read in the language', async () => {
    const text = async (locale: 'sv' | 'en') =>
      JSON.stringify((await read(1, locale)).content).replaceAll('\u00a0', ' ')
    expect(await text('sv')).toContain('−1 234,50 SEK')
    expect(await text('en')).toContain('−1 234.50 SEK')
  })

  it('goes on below when a value is longer than a page', async () => {
    const lines = Array.from({ length: 240 }, (_, at) => `${at}`).join('\n')
    const pdf = await read(1, 'sv', { transaction: lines })
    const cells = pdf.content.flatMap(({ elements }) => elements.flatMap(all))
    const numbers = cells
      .filter(({ role }) => role === 'TD')
      .map(({ text }) => text)
      .join('')
    expect(numbers).toContain('237238239')
    expect(pdf.pages).toBeGreaterThan(4)
  })

  it('comes in pieces, the first before any row is asked for', async () => {
    const never: AsyncIterable<Transaction[]> = {
      [Symbol.asyncIterator]: () => {
        throw new Error('asked for a row')
      },
    }
    const copy = copyAsPdf(
      { head, transactions: never },
      { locale: 'sv', reference: 'INS-7K3F-9QXM', now },
    )
    const first = (await copy.next()).value
    expect(Buffer.from(first ?? []).toString('latin1')).toMatch(/^%PDF-1\.7/)
    expect((await pieces(2_000)).length).toBeGreaterThan(40)
  })
})
