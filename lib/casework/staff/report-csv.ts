import { safe } from '@/lib/copy/copy-as-csv'
import type { ReportRow } from '@/lib/data/reports'
import type { ReportPeriod } from '@/lib/rights/report-period'
import type { ReportView } from './view-reports'

const figures = [
  'received',
  'answered',
  'inOneMonth',
  'inThreeMonths',
  'late',
  'extended',
  'withdrawn',
  'open',
  'medianDays',
  'ninetiethDays',
] as const satisfies readonly (keyof ReportRow)[]

/**
 * A report as one CSV file (RFC 4180, UTF-8 with a mark at the start that Excel needs): a row for the whole and for each kind, month,
 * channel, reason and outcome. No value is taken for a formula.
 */
export function reportCsv({ from, to }: ReportPeriod, view: ReportView): string {
  const head = ['from', 'to', 'of', 'name', ...figures, 'count']
  const period = [from.toString(), to.toString()]
  const row = (each: ReportRow) => [
    ...period,
    each.of,
    each.name,
    ...figures.map((name) => String(each[name] ?? '')),
    '',
  ]
  const count = (of: string, name: string, value: number) => [
    ...period,
    of,
    name,
    ...figures.map(() => ''),
    String(value),
  ]
  const rows = [
    head,
    ...[view.all, ...view.byKind, ...view.byMonth, ...view.byChannel].map(row),
    ...view.extensions.map(({ reason, count: value }) => count('extension', reason, value)),
    ...view.grounds.map(({ ground, count: value }) => count('refusal', ground ?? 'removed', value)),
    count('alone', '', view.sentAlone),
    ...view.outcomes.map(({ kind, outcome, count: value }) =>
      count('outcome', `${kind} ${outcome}`, value),
    ),
  ]
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string): string {
  const told = safe(value)
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}
