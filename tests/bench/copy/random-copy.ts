import type { CopyDocument, Transaction } from '@/lib/copy/schema'

/** A source of numbers from 0 to below 1 that repeats itself (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// What people are called, and what breaks tables: formulas, quotes, separators, other scripts, signs that cannot be printed.
const pieces = [
  'Åsa Öberg',
  'Łukasz Żółć',
  'Nguyễn Thị Ánh',
  'Γιώργος',
  'Наталья',
  'محمد',
  '李小龙',
  'שלום',
  'e\u0301te\u0301',
  '👩‍👩‍👧',
  '🇸🇪',
  '‹U+1F600›',
  '=SUM(A1:A9)',
  '+46701234567',
  '-5+3',
  '@import',
  "'quoted'",
  '"double"',
  'a,b;c\td',
  'två\nrader',
  'tre\r\nrader',
  '=\u00a0hårt',
  'mjukt\u00adstreck',
  'Kortköp ICA Supermarket',
  // Three of the longest still fit into the shortest field.
  'x'.repeat(60),
  '<script>',
  '100 %',
  '−12,50',
  '＝1+1',
  '\\(back)',
  '0',
]

type Random = () => number
const below = (random: Random, most: number) => Math.floor(random() * most)
const pick = <T>(random: Random, of: readonly T[]): T => of[below(random, of.length)] as T
const maybe = <T>(random: Random, make: () => T): T | undefined =>
  random() < 0.6 ? make() : undefined
const several = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: below(random, most + 1) }, make)

function textOf(random: Random): string {
  const count = 1 + below(random, 3)
  return Array.from({ length: count }, () => pick(random, pieces)).join(
    pick(random, [' ', '', '. ']),
  )
}

function amountOf(random: Random): string {
  const whole = String(below(random, 10 ** (1 + below(random, 8))))
  const sign = random() < 0.6 ? '-' : ''
  return `${sign}${whole}${pick(random, ['', '.5', '.00', '.0125', `.${10 + below(random, 90)}`])}`
}

function dateOf(random: Random): string {
  return Temporal.PlainDate.from('2018-01-01')
    .add({ days: below(random, 3500) })
    .toString()
}

const currencyOf = (random: Random) => pick(random, ['SEK', 'EUR', 'NOK'])

function transactionOf(random: Random): Transaction {
  return whole({
    bank: maybe(random, () => pick(random, ['Exempelbanken', textOf(random)])),
    accountNumber: maybe(random, () => String(below(random, 10 ** 11))),
    transaction: textOf(random),
    transactionAmount: amountOf(random),
    currency: maybe(random, () => currencyOf(random)),
    transactionDate: dateOf(random),
  })
}

const otherOf = (random: Random) => ({ label: textOf(random), value: textOf(random) })

/** What might be held about one person; at most so many transactions. */
export function randomCopy(random: Random, mostTransactions: number): CopyDocument {
  return whole({
    format: 'copy-1' as const,
    madeOn: dateOf(random),
    CONTACT: whole({
      identityNumber: maybe(random, () => '19900101-9802'),
      name: textOf(random),
      address: maybe(random, () => several(random, 3, () => textOf(random))),
      age: maybe(random, () => below(random, 120)),
      gender: maybe(random, () => textOf(random)),
      telephone: maybe(random, () => several(random, 3, () => `+4670${below(random, 10 ** 7)}`)),
      email: maybe(random, () => several(random, 2, () => `${below(random, 999)}@example.com`)),
      other: maybe(random, () => several(random, 3, () => otherOf(random))),
    }),
    FINANCIAL: maybe(random, () =>
      whole({
        numberOfAccounts: maybe(random, () => below(random, 30)),
        accounts: maybe(random, () =>
          several(random, 5, () =>
            whole({
              bank: textOf(random),
              accountNumber: textOf(random),
              name: maybe(random, () => textOf(random)),
              balance: maybe(random, () => amountOf(random)),
              currency: maybe(random, () => currencyOf(random)),
              balanceOn: maybe(random, () => dateOf(random)),
            }),
          ),
        ),
        loans: maybe(random, () =>
          several(random, 4, () =>
            whole({
              bank: textOf(random),
              loanNumber: maybe(random, () => textOf(random)),
              name: maybe(random, () => textOf(random)),
              amount: maybe(random, () => amountOf(random)),
              currency: maybe(random, () => currencyOf(random)),
              amountOn: maybe(random, () => dateOf(random)),
            }),
          ),
        ),
        transactions: several(random, mostTransactions, () => transactionOf(random)),
        other: maybe(random, () => several(random, 2, () => otherOf(random))),
      }),
    ),
  })
}

/** An object without the members that are not there, as JSON would have it. */
function whole<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T
}
