/** A record of a CSV file and the line on which it begins, counted from 1. */
export type CsvRecord = { line: number; cells: string[] }

export type CsvProblem = 'QUOTE_MISPLACED' | 'QUOTE_UNCLOSED'

export type ReadCsv =
  | { ok: true; records: CsvRecord[] }
  | { ok: false; line: number; code: CsvProblem }

// A quoted or a plain cell, then what ends it: a comma, a line break (CRLF, LF or CR), or the end of the text.
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/**
 * Reads CSV as RFC 4180 has it: commas, cells in quotes where they hold commas, quotes ("" for one) or line breaks. A byte order
 * mark in front, other line breaks and empty lines are taken as well. Stops at the first line whose quotes make no sense.
 */
export function readCsv(text: string): ReadCsv {
  const source = text.replace(/^\uFEFF/, '')
  const records: CsvRecord[] = []
  let line = 1
  let record: CsvRecord = { line, cells: [] }
  cell.lastIndex = 0
  for (let at = 0; at < source.length || record.cells.length > 0; at = cell.lastIndex) {
    cell.lastIndex = at
    const found = cell.exec(source)
    if (!found) return { ok: false, line, code: problemAt(source, at) }
    const [whole, quoted, plain = '', end = ''] = found
    record.cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += countBreaks(whole)
    if (end === ',') continue
    if (whole !== end) records.push(record)
    else if (record.cells.length > 1) records.push(record)
    record = { line, cells: [] }
  }
  return { ok: true, records }
}

function problemAt(source: string, at: number): CsvProblem {
  if (source[at] !== '"') return 'QUOTE_MISPLACED'
  const closed = /"(?:[^"]|"")*"/y
  closed.lastIndex = at
  return closed.test(source) ? 'QUOTE_MISPLACED' : 'QUOTE_UNCLOSED'
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
