import { describe, expect, it } from 'vitest'
import { readCsv } from './csv'

const cellsOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.records.map(({ cells }) => cells) : read
}
const linesOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.records.map(({ line }) => line) : read
}

describe('reading CSV', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    [
      'lines that end with CRLF, LF or CR',
      'a,b\r\nc,d\ne,f\rg,h',
      'abcdefgh'.match(/../g)?.map((two) => [...two]) ?? [],
    ],
    ['a last line break', 'a,b\r\n', [['a', 'b']]],
    [
      'empty cells',
      ',\r\na,',
      [
        ['', ''],
        ['a', ''],
      ],
    ],
    ['a byte order mark', '\uFEFFa', [['a']]],
    ['quotes round commas and breaks', '"a,b","c\r\nd"', [['a,b', 'c\r\nd']]],
    ['a quote within quotes', '"sa ""ja"""', [['sa "ja"']]],
    ['an empty cell in quotes', '"",a', [['', 'a']]],
    ['a line with an empty cell in quotes', '""\n', [['']]],
    ['empty lines, which are none', 'a\n\n\nb\n', [['a'], ['b']]],
    ['spaces as they are', ' a , b', [[' a ', ' b']]],
  ])('takes %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it('tells each record’s first line', () => {
    expect(linesOf('a\n\n"b\nc"\r\nd')).toEqual([1, 3, 5])
  })

  it.each<[string, number, string]>([
    ['a\nb"c\n', 2, 'QUOTE_MISPLACED'],
    ['"a"b', 1, 'QUOTE_MISPLACED'],
    ['a\n"b\nc', 2, 'QUOTE_UNCLOSED'],
  ])('stops at the wrong quotes of %j', (text, line, code) => {
    expect(readCsv(text)).toEqual({ ok: false, line, code })
  })

  it('reads a hundred thousand lines in a moment', () => {
    const text = 'a@example.com,,NEWS,1,2026-01-31T10:00:00Z,\r\n'.repeat(100_000)
    expect(cellsOf(text)).toHaveLength(100_000)
  })
})
