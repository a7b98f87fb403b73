import { controller } from '@/lib/controller/controller'
import type { Locale } from '@/lib/i18n/locales'
import type { Translator } from '@/lib/i18n/translator'
import type { Table } from './pdf/sheet'
import type { Contact, CopyHead, Other, Transaction } from './schema'

type Words = Translator<'copy'>
type Filled = { table: Table; rows: string[][] }

const minus = '\u2212'
const space = '\u00a0'

/** An amount as it is read in a language: every digit as given, thousands apart, a decimal comma in Swedish. */
export function amountInWords(locale: Locale, amount = '', currency = ''): string {
  const [whole = '', part] = amount.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space)
  const decimals = part === undefined ? '' : `${locale === 'sv' ? ',' : '.'}${part}`
  const value = `${amount.startsWith('-') ? minus : ''}${grouped}${decimals}`
  return [value, currency].filter(Boolean).join(space)
}

/** Contact data as pairs of what it is and what it says, labelled as the controller profile has it. */
export function contactTable(t: Words, locale: Locale, contact: Contact): Filled {
  const fields = controller().categories.find(({ key }) => key === 'CONTACT')?.fields ?? []
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label[locale] ?? key
  const { other, ...known } = contact
  const rows = Object.entries(known).flatMap(([key, value]) =>
    [value ?? []].flat().map((each) => [labelOf(key), String(each)]),
  )
  return pairs(t, t('pdf.contact'), [...rows, ...rowsOf(other)])
}

/** Accounts, loans and what else there is; those that are empty are left out. */
export function financialTables(
  t: Words,
  locale: Locale,
  { accounts = [], loans = [], other }: NonNullable<CopyHead['FINANCIAL']>,
): Filled[] {
  const columns = (number: string, amount: string, day: string) => [
    { label: t('pdf.bank'), share: 20 },
    { label: number, share: 29 },
    { label: t('pdf.name'), share: 20 },
    { label: amount, share: 19, right: true },
    { label: day, share: 12 },
  ]
  const tables: Filled[] = [
    {
      table: {
        title: t('pdf.accounts'),
        columns: columns(t('pdf.accountNumber'), t('pdf.balance'), t('pdf.balanceOn')),
      },
      rows: accounts.map(
        ({ bank, accountNumber, name = '', balance, currency, balanceOn = '' }) => [
          bank,
          accountNumber,
          name,
          amountInWords(locale, balance, currency),
          balanceOn,
        ],
      ),
    },
    {
      table: {
        title: t('pdf.loans'),
        columns: columns(t('pdf.loanNumber'), t('pdf.debt'), t('pdf.debtOn')),
      },
      rows: loans.map(({ bank, loanNumber = '', name = '', amount, currency, amountOn = '' }) => [
        bank,
        loanNumber,
        name,
        amountInWords(locale, amount, currency),
        amountOn,
      ]),
    },
    pairs(t, t('pdf.other'), rowsOf(other)),
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

export function transactionTable(t: Words): Table {
  return {
    title: t('pdf.transactions'),
    columns: [
      { label: t('pdf.transactionDate'), share: 12 },
      { label: t('pdf.bank'), share: 14 },
      { label: t('pdf.accountNumber'), share: 20 },
      { label: t('pdf.transaction'), share: 38 },
      { label: t('pdf.transactionAmount'), share: 16, right: true },
    ],
  }
}

export function transactionRow(locale: Locale, each: Transaction): string[] {
  const { transactionDate, bank = '', accountNumber = '', transaction } = each
  const amount = amountInWords(locale, each.transactionAmount, each.currency)
  return [transactionDate, bank, accountNumber, transaction, amount]
}

function pairs(t: Words, title: string, rows: string[][]): Filled {
  const columns = [
    { label: t('pdf.what'), share: 30 },
    { label: t('pdf.value'), share: 70 },
  ]
  return { table: { title, columns, rowHeaders: true }, rows }
}

const rowsOf = (others: Other[] = []) => others.map(({ label, value }) => [label, value])
