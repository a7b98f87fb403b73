import { expect, it } from 'vitest'
import type { ReportRow } from '@/lib/data/reports'
import { reportCsv } from './report-csv'
import type { ReportView } from './view-reports'

const row = (of: ReportRow['of'], name: string): ReportRow => ({
  of,
  name,
  received: 1,
  answered: 0,
  inOneMonth: 0,
  inThreeMonths: 0,
  late: 0,
  extended: 0,
  withdrawn: 0,
  open: 1,
  medianDays: null,
  ninetiethDays: null,
})

const day = Temporal.PlainDate.from('2026-11-23')
const view = (ground: string): ReportView => ({
  all: row('all', ''),
  byKind: [row('kind', 'ACCESS')],
  byMonth: [row('month', '2026-11')],
  byChannel: [row('channel', 'EMAIL')],
  grounds: [{ ground, count: 1 }] as ReportView['grounds'],
  extensions: [],
  outcomes: [],
  sentAlone: 0,
})

// Grounds are the profile's to name: a table program must not take one for a formula.
it.each([
  ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
  ['+46', "'+46"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|calc', "'-cmd|calc"],
  ['\tbookkeeping', "'\tbookkeeping"],
  ['bookkeeping', 'bookkeeping'],
])('%j stands in the report as %s', (ground, cell) => {
  const csv = reportCsv({ from: day, to: day }, view(ground))
  expect(csv).toContain(`,refusal,${cell},`)
  for (const line of csv.slice(1).split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=@\t]/)
})
