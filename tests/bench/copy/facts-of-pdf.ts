import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type Facts, noFacts, tidied, tidy } from './facts'
import type { Element, ReadPdf } from './read-pdf'

/** The facts of a copy as PDF, read by its headings and tables. */
export async function factsOfPdf(pdf: ReadPdf, locale: Locale): Promise<Facts> {
  const t = await translator(locale, 'copy')
  const facts = noFacts()
  const kinds = new Map<string, keyof Facts>([
    [t('pdf.accounts'), 'accounts'],
    [t('pdf.loans'), 'loans'],
    [t('pdf.transactions'), 'transactions'],
    [t('pdf.other'), 'other'],
  ])
  let kind: keyof Facts = 'contact'
  for (const element of pdf.content.flatMap(({ elements }) => elements.flatMap(flat))) {
    if (element.role === 'H3') kind = kinds.get(element.text) ?? 'contact'
    else if (element.role === 'P') readParagraph(element.text, facts)
    else if (element.role === 'Table') {
      const [head, ...rows] = element.kids
      if (!head?.kids.every(({ role }) => role === 'TH')) throw new Error('a table without a head')
      for (const { kids } of rows) facts[kind].push(rowOf(kind, kids))
    }
  }
  return tidied(facts)
}

/** Everything in order, a table as one. */
function flat(element: Element): Element[] {
  return ['Document', 'Sect'].includes(element.role) ? element.kids.flatMap(flat) : [element]
}

const months = [
  ['januari', 'february', 'mars', 'april', 'maj', 'juni'],
  ['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
].flat()
const english = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august']

function readParagraph(text: string, facts: Facts): void {
  const [, day, name = '', year] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(text) ?? []
  const month = name.toLowerCase().slice(0, 3)
  const at = Math.max(
    months.findIndex((each) => each.startsWith(month)),
    english.findIndex((each) => each.startsWith(month)),
    ['okt', 'oct'].includes(month) ? 9 : -1,
  )
  if (year) facts.madeOn.push([`${year}-${two(at + 1)}-${two(Number(day))}`])
  const [, count] = /^[^:.]+: (\d+)$/.exec(text) ?? []
  if (count) facts.numbers.push([count])
}

const two = (number: number) => String(number).padStart(2, '0')

function rowOf(kind: keyof Facts, cells: Element[]): string[] {
  const values = cells.map(({ text }) => printed(text))
  const at = kind === 'transactions' ? 4 : 3
  if (kind === 'contact' || kind === 'other') return values
  return values.map((value, index) => (index === at ? amount(value) : value))
}

/** What stood as the number of a sign is that sign. Tidied first, for a number may be broken over two lines. */
function printed(text: string): string {
  return tidy(text).replace(/‹U\+([0-9A-F]{4,6})›/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

const amount = (text: string) => tidy(text).replace('−', '-').replace(',', '.')
