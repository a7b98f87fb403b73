import { controller } from '@/lib/controller/controller'
import type { CopyDocument } from '@/lib/copy/schema'
import type { Locale } from '@/lib/i18n/locales'

/** What a copy says, however it is written: each fact a list of values, in order. Empty: what is not there. */
export type Facts = Record<
  'madeOn' | 'contact' | 'numbers' | 'accounts' | 'loans' | 'transactions' | 'other',
  string[][]
>

/** No facts yet. */
export const noFacts = (): Facts => ({
  madeOn: [],
  contact: [],
  numbers: [],
  accounts: [],
  loans: [],
  transactions: [],
  other: [],
})

/**
 * One writing for each value: how lines were broken is layout, and composed letters are the same as their parts. An amount is read
 * the way people do, with its currency.
 */
export const tidy = (value: string) => value.normalize('NFC').replace(/\s/gu, '')

/** What a field of CONTACT is called in a language. */
export function contactLabel(locale: Locale, key: string): string {
  const fields = controller().categories.find((each) => each.key === 'CONTACT')?.fields ?? []
  return fields.find((field) => field.key === key)?.label[locale] ?? key
}

/** The facts of a document by the schema. */
export function factsOfDocument(document: CopyDocument, locale: Locale): Facts {
  const { other: contactOthers = [], ...contact } = document.CONTACT ?? {}
  const {
    accounts = [],
    loans = [],
    transactions = [],
    other = [],
    numberOfAccounts,
  } = document.FINANCIAL ?? {}
  const facts: Facts = {
    madeOn: [[document.madeOn]],
    contact: [
      ...Object.entries(contact).flatMap(([key, value]) =>
        [value].flat().map((each) => [contactLabel(locale, key), String(each)]),
      ),
      ...contactOthers.map(({ label, value }) => [label, value]),
    ],
    numbers: numberOfAccounts === undefined ? [] : [[String(numberOfAccounts)]],
    accounts: accounts.map((each) => [
      each.bank,
      each.accountNumber,
      each.name ?? '',
      (each.balance ?? '') + (each.currency ?? ''),
      each.balanceOn ?? '',
    ]),
    loans: loans.map((each) => [
      each.bank,
      each.loanNumber ?? '',
      each.name ?? '',
      (each.amount ?? '') + (each.currency ?? ''),
      each.amountOn ?? '',
    ]),
    transactions: transactions.map((each) => [
      each.transactionDate,
      each.bank ?? '',
      each.accountNumber ?? '',
      each.transaction,
      each.transactionAmount + (each.currency ?? ''),
    ]),
    other: other.map(({ label, value }) => [label, value]),
  }
  return tidied(facts)
}

/** Facts with every value in one writing. */
export function tidied(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([kind, rows]) => [kind, rows.map((row) => row.map(tidy))]),
  ) as Facts
}

/** The first difference between two sets of facts, or null. Says where, not what. */
export function difference(one: Facts, two: Facts): string | null {
  for (const kind of Object.keys(one) as (keyof Facts)[]) {
    if (one[kind].length !== two[kind].length) {
      return `${kind}: ${one[kind].length} and ${two[kind].length}`
    }
    const at = one[kind].findIndex((row, index) => row.join('\0') !== two[kind][index]?.join('\0'))
    if (at >= 0) return `${kind} ${at}: ${one[kind][at]?.join('|')} and ${two[kind][at]?.join('|')}`
  }
  return null
}
