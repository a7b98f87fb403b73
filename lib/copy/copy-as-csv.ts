import type { CopyHead, ReadableCopy } from './schema'

/** The columns, named as in the schema. `record` says what a row is, `field` and `value` hold what has no column of its own. */
export const csvColumns = [
  'record',
  'field',
  'value',
  'bank',
  'accountNumber',
  'loanNumber',
  'name',
  'transactionDate',
  'transaction',
  'transactionAmount',
  'amount',
  'balance',
  'currency',
  'date',
] as const

export type CsvRecord = Partial<Record<(typeof csvColumns)[number], string>>

/**
 * A copy as one CSV file, in pieces: RFC 4180, UTF-8 with a mark at the start that Excel needs, one row a fact or record.
 * Nothing in it is taken for a formula (see `safe`).
 */
export async function* copyAsCsv({ head, transactions }: ReadableCopy): AsyncGenerator<Uint8Array> {
  const rows = [csvColumns.join(','), ...headRecords(head).map(csvRow)]
  yield Buffer.from(`\ufeff${rows.map((row) => `${row}\r\n`).join('')}`)
  for await (const some of transactions) {
    const lines = some.map((each) => `${csvRow({ record: 'transaction', ...each })}\r\n`)
    yield Buffer.from(lines.join(''))
  }
}

function headRecords({ madeOn, CONTACT, FINANCIAL }: CopyHead): CsvRecord[] {
  const { other: contactOthers = [], ...contact } = CONTACT ?? {}
  const { accounts = [], loans = [], other: financialOthers = [], ...numbers } = FINANCIAL ?? {}
  return [
    { record: 'copy', field: 'madeOn', value: madeOn },
    ...valuesOf('contact', contact),
    ...contactOthers.map(({ label, value }) => ({ record: 'contact-other', field: label, value })),
    ...valuesOf('financial', numbers),
    ...accounts.map(({ balanceOn, ...account }) => ({
      record: 'account',
      ...account,
      ...(balanceOn && { date: balanceOn }),
    })),
    ...loans.map(({ amountOn, ...loan }) => ({
      record: 'loan',
      ...loan,
      ...(amountOn && { date: amountOn }),
    })),
    ...financialOthers.map(({ label, value }) => ({
      record: 'financial-other',
      field: label,
      value,
    })),
  ]
}

function valuesOf(
  record: string,
  values: Record<string, string | number | string[] | undefined>,
): CsvRecord[] {
  return Object.entries(values).flatMap(([field, value]) =>
    [value ?? []].flat().map((each) => ({ record, field, value: String(each) })),
  )
}

function csvRow(row: CsvRecord): string {
  return csvColumns.map((column) => quoted(safe(row[column] ?? ''))).join(',')
}

const number = /^-?\d+(\.\d+)?$/

/**
 * A value as no spreadsheet takes it for a formula: one that begins with = + - @ (wide ones too), a tab or a line break gets an
 * apostrophe before it. So does one that begins with an apostrophe: taking one away always gives the value. Plain numbers stay.
 */
export function safe(value: string): string {
  return /^['=+\-@\t\r\n＝＋－＠]/.test(value) && !number.test(value) ? `'${value}` : value
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
