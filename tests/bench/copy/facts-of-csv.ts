import { readCsv } from '@/lib/commands/csv'
import type { Locale } from '@/lib/i18n/locales'
import { contactLabel, type Facts, noFacts, tidied } from './facts'

/** The facts of a copy as CSV, read by its column names as docs/structured-copy.md tells. */
export function factsOfCsv(csv: string, locale: Locale): Facts {
  if (!csv.startsWith('\ufeff')) throw new Error('no mark at the start')
  const read = readCsv(csv)
  if (!read.ok) throw new Error(`${read.code} on line ${read.line}`)
  const [names, ...records] = read.records.map(({ cells }) => cells)
  const facts = noFacts()
  for (const cells of records) {
    const of = (name: string) => (cells[names?.indexOf(name) ?? -1] ?? '').replace(/^'/, '')
    switch (of('record')) {
      case 'copy':
        facts.madeOn.push([of('value')])
        break
      case 'contact':
        facts.contact.push([contactLabel(locale, of('field')), of('value')])
        break
      case 'contact-other':
        facts.contact.push([of('field'), of('value')])
        break
      case 'financial':
        facts.numbers.push([of('value')])
        break
      case 'account':
        facts.accounts.push([
          of('bank'),
          of('accountNumber'),
          of('name'),
          of('balance') + of('currency'),
          of('date'),
        ])
        break
      case 'loan':
        facts.loans.push([
          of('bank'),
          of('loanNumber'),
          of('name'),
          of('amount') + of('currency'),
          of('date'),
        ])
        break
      case 'transaction':
        facts.transactions.push([
          of('transactionDate'),
          of('bank'),
          of('accountNumber'),
          of('transaction'),
          of('transactionAmount') + of('currency'),
        ])
        break
      case 'financial-other':
        facts.other.push([of('field'), of('value')])
        break
      default:
        throw new Error('a record of no known kind')
    }
  }
  return tidied(facts)
}
