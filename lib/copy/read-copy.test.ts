import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CopyProblem } from './copy-problem'
import { type CopyRead, CopyReader } from './read-copy'
import { transactionsIn } from './transaction-lines'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Uint8Array, size = 7): Promise<[CopyRead, unknown[]]> {
  const reader = new CopyReader()
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const lines = Buffer.concat(await Array.fromAsync(reader.lines(inPieces(bytes, size))))
  const rows = await Array.fromAsync(transactionsIn(inPieces(lines, 5)))
  return [reader.result(), rows.flat()]
}

const problems = async (value: unknown): Promise<CopyProblem[]> => {
  const [result] = await read(typeof value === 'string' ? value : JSON.stringify(value))
  return result.ok ? [] : result.problems
}

const row = {
  transaction: 'Kortköp "Åhléns", [1]',
  transactionAmount: '-12.50',
  transactionDate: '2026-01-31',
}
const top = { format: 'copy-1', madeOn: '2026-11-20' }
const withRows = (transactions: unknown) => ({ ...top, FINANCIAL: { transactions } })

it('takes the example of the docs', async () => {
  const example = new URL('../../docs/structured-copy-example.json', import.meta.url)
  const [result] = await read(readFileSync(example), 999)
  expect(result).toMatchObject({ ok: true, counts: { accounts: 2, loans: 1, transactions: 40 } })
})

describe('structured data', () => {
  it('are read whole, in whatever pieces they arrive and in whatever order', async () => {
    const accounts = [{ bank: 'B', accountNumber: '1' }]
    const text = JSON.stringify(
      { FINANCIAL: { transactions: [row, row, row], accounts }, ...top, CONTACT: { name: 'Å' } },
      null,
      2,
    )
    for (const size of [1, 2, 3, 64, 100_000]) {
      const [result, rows] = await read(text, size)
      expect(result).toEqual({
        ok: true,
        head: { ...top, CONTACT: { name: 'Å' }, FINANCIAL: { accounts } },
        counts: { accounts: 1, loans: 0, transactions: 3 },
      })
      expect(rows).toEqual([row, row, row])
    }
  })

  it('may begin with a mark of byte order, and name the schema', async () => {
    const text = `\ufeff${JSON.stringify({ $schema: 'https://x.example/copy-1.json', ...withRows([row]) })}`
    expect((await read(text))[0].ok).toBe(true)
  })

  it('may hold no transactions, but not nothing', async () => {
    expect(await problems({ ...withRows([]), CONTACT: { name: 'Å' } })).toEqual([])
    for (const empty of [
      top,
      withRows([]),
      { ...top, CONTACT: {} },
      { ...top, CONTACT: { email: [] } },
    ])
      expect(await problems(empty)).toEqual([{ code: 'EMPTY', path: [] }])
  })

  const at = (...more: (string | number)[]) => ['FINANCIAL', 'transactions', ...more]
  it.each<[string, unknown, CopyProblem[]]>([
    [
      'an impossible date',
      withRows([row, { ...row, transactionDate: '2026-02-30' }]),
      [{ code: 'DATE', path: at(1, 'transactionDate') }],
    ],
    [
      'an amount with a comma',
      withRows([{ ...row, transactionAmount: '-12,50' }]),
      [{ code: 'AMOUNT', path: at(0, 'transactionAmount') }],
    ],
    [
      'an amount that is no text',
      withRows([{ ...row, transactionAmount: -12.5 }]),
      [{ code: 'AMOUNT', path: at(0, 'transactionAmount') }],
    ],
    [
      'a missing field',
      withRows([{ ...row, transaction: undefined }]),
      [{ code: 'MISSING', path: at(0, 'transaction') }],
    ],
    [
      'a field that is not known',
      withRows([{ ...row, note: 'x' }]),
      [{ code: 'UNKNOWN', path: at(0, 'note') }],
    ],
    [
      'a blank text',
      withRows([{ ...row, transaction: ' \n' }]),
      [{ code: 'TEXT', path: at(0, 'transaction') }],
    ],
    [
      'a control character',
      withRows([{ ...row, transaction: 'a\u0007' }]),
      [{ code: 'TEXT', path: at(0, 'transaction') }],
    ],
    [
      'half a sign',
      `{"format":"copy-1","madeOn":"2026-11-20","CONTACT":{"name":"\\ud800"}}`,
      [{ code: 'TEXT', path: ['CONTACT', 'name'] }],
    ],
    [
      'a text that is too long',
      withRows([{ ...row, transaction: 'x'.repeat(501) }]),
      [{ code: 'TOO_LONG', path: at(0, 'transaction'), most: 500 }],
    ],
    [
      'a currency in words',
      withRows([{ ...row, currency: 'kr' }]),
      [{ code: 'CURRENCY', path: at(0, 'currency') }],
    ],
    [
      'another format',
      { ...withRows([row]), format: 'copy-2' },
      [{ code: 'FORMAT', path: ['format'] }],
    ],
    [
      'no day',
      { format: 'copy-1', CONTACT: { name: 'Å' } },
      [{ code: 'MISSING', path: ['madeOn'] }],
    ],
    [
      'an age that is no number',
      { ...top, CONTACT: { age: '36' } },
      [{ code: 'NUMBER', path: ['CONTACT', 'age'] }],
    ],
    [
      'one telephone instead of a list',
      { ...top, CONTACT: { telephone: '070' } },
      [{ code: 'LIST', path: ['CONTACT', 'telephone'] }],
    ],
    ['transactions that are no list', withRows({ 0: row }), [{ code: 'LIST', path: at() }]],
    ['a transaction that is no group', withRows(['x']), [{ code: 'GROUP', path: at(0) }]],
    ['a list on top', [top], [{ code: 'GROUP', path: [] }]],
    [
      'a key that stands twice',
      '{"format":"copy-1","CONTACT":{"name":"A","name":"B"}}',
      [{ code: 'TWICE', path: ['CONTACT', 'name'] }],
    ],
    ['no JSON', 'namn;belopp', [{ code: 'NOT_JSON', path: [] }]],
    ['half a file', JSON.stringify(withRows([row])).slice(0, -4), [{ code: 'NOT_JSON', path: [] }]],
    ['a comma too many', '{"FINANCIAL":{"transactions":[,]}}', [{ code: 'NOT_JSON', path: at(0) }]],
    [
      'brackets that do not match',
      '{"FINANCIAL":[}',
      [{ code: 'NOT_JSON', path: ['FINANCIAL', 0] }],
    ],
    [
      'a deep nest',
      `{"a":${'['.repeat(40)}`,
      [{ code: 'TOO_DEEP', path: expect.any(Array) as unknown as string[] }],
    ],
  ])('are refused with %s', async (_, value, expected) => {
    expect(await problems(value)).toEqual(expected)
  })

  it('that are no UTF-8 are refused', async () => {
    const [result] = await read(
      Buffer.from(JSON.stringify({ ...top, CONTACT: { name: 'Å' } }), 'latin1'),
    )
    expect(result).toEqual({ ok: false, problems: [{ code: 'NOT_TEXT', path: [] }] })
  })

  it('are told all that is wrong, above the transactions first', async () => {
    const wrong = { ...withRows([{ ...row, currency: 'kr' }]), madeOn: 'i går' }
    expect((await problems(wrong)).map(({ code }) => code)).toEqual(['DATE', 'CURRENCY'])
  })

  it('are told at most ten problems of, and not read on after', async () => {
    const bad = Array.from({ length: 500 }, () => ({ ...row, transactionDate: 'i går' }))
    expect(await problems(withRows(bad))).toHaveLength(10)
  })
})
