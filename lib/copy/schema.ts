import { z } from 'zod'
import { mostTransactions } from '@/lib/rights/uploads'

/*
 * The structured copy of what a controller holds about one person (Art. 15(3), 20), version 1. The two categories and their fields
 * are those of the controller profile. Published as public/schemas/copy-1.json, made from here; docs/structured-copy.md tells of it.
 */

// Characters that no one can read stand in no value: controls (but tab and line breaks) and halves of surrogate pairs.
const readable = /^(?=[\s\S]*\S)(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u
const atMost = (signs: number) => new RegExp(`^[\\s\\S]{0,${signs}}$`, 'u')

const text = (signs: number) =>
  z.string('TEXT').regex(readable, 'TEXT').regex(atMost(signs), `TOO_LONG:${signs}`)
const word = text(200)
const line = text(500)
const date = z.iso.date('DATE')
const amount = z.string('AMOUNT').regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'AMOUNT')
const currency = z.string('CURRENCY').regex(/^[A-Z]{3}$/, 'CURRENCY')
const count = (most: number) => z.int('NUMBER').min(0, 'NUMBER').max(most, 'NUMBER')
const list = <T extends z.ZodType>(of: T, most: number) =>
  z.array(of, 'LIST').max(most, `TOO_MANY:${most}`)

const other = z
  .strictObject({ label: word, value: text(2000) })
  .describe('Anything else that is held: what it is, and what it says.')
const others = list(other, 200)

const contact = z.strictObject({
  identityNumber: word.optional(),
  name: word.optional(),
  address: list(line, 20).optional(),
  age: count(150).optional().describe('In whole years.'),
  gender: word.optional(),
  telephone: list(word, 20).optional(),
  email: list(word, 20).optional(),
  other: others.optional(),
})

const account = z.strictObject({
  bank: word,
  accountNumber: word,
  name: word.optional().describe('What the account is called.'),
  balance: amount.optional(),
  currency: currency.optional(),
  balanceOn: date.optional().describe('The day of the balance.'),
})

const loan = z.strictObject({
  bank: word.describe('Who lends.'),
  loanNumber: word.optional(),
  name: word.optional().describe('What kind of loan it is, in words.'),
  amount: amount.optional().describe('The debt.'),
  currency: currency.optional(),
  amountOn: date.optional().describe('The day of the debt.'),
})

export const transactionSchema = z.strictObject({
  bank: word.optional(),
  accountNumber: word.optional(),
  transaction: line.describe('What the bank wrote about it.'),
  transactionAmount: amount,
  currency: currency.optional(),
  transactionDate: date,
})

const financial = z.strictObject({
  numberOfAccounts: count(100_000).optional(),
  accounts: list(account, 1000).optional(),
  loans: list(loan, 1000).optional(),
  transactions: list(transactionSchema, mostTransactions).optional(),
  other: others.optional(),
})

export const copySchema = z
  .strictObject({
    $schema: z.string('TEXT').regex(atMost(500), 'TOO_LONG:500').optional(),
    format: z.literal('copy-1', 'FORMAT'),
    madeOn: date.describe('The day the data were taken out of the systems.'),
    CONTACT: contact.optional(),
    FINANCIAL: financial.optional(),
  })
  .meta({
    title: 'Copy of personal data, version 1',
    description:
      'What a controller holds about one person. Dates are YYYY-MM-DD; amounts are text with a decimal point, minus for what goes out; currencies are ISO 4217.',
  })

/** All of a copy but its transactions, as the portal keeps it. */
export const headSchema = copySchema.omit({ $schema: true }).extend({
  FINANCIAL: financial.omit({ transactions: true }).optional(),
})

export type CopyDocument = z.infer<typeof copySchema>
export type Transaction = z.infer<typeof transactionSchema>
export type Account = z.infer<typeof account>
export type Loan = z.infer<typeof loan>
export type Contact = z.infer<typeof contact>
export type Other = z.infer<typeof other>

export type CopyHead = z.infer<typeof headSchema>

export type CopyCounts = { accounts: number; loans: number; transactions: number }

/** A copy to be read: its transactions come in order, some at a time, and are never all in memory. */
export type ReadableCopy = { head: CopyHead; transactions: AsyncIterable<Transaction[]> }
