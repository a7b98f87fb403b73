import { firstReceiptDay } from './deadline'

/** The days, both counted, on which the requests of a report came in. */
export type ReportPeriod = { from: Temporal.PlainDate; to: Temporal.PlainDate }

export const reportSpans = ['month', 'last-month', 'year', 'last-year', 'twelve-months'] as const
export type ReportSpan = (typeof reportSpans)[number]

/** The period that a name means, seen from a day in Stockholm. */
export function periodOf(span: ReportSpan, today: Temporal.PlainDate): ReportPeriod {
  const month = today.with({ day: 1 })
  const year = month.with({ month: 1 })
  switch (span) {
    case 'month':
      return { from: month, to: today }
    case 'last-month':
      return { from: month.subtract({ months: 1 }), to: month.subtract({ days: 1 }) }
    case 'year':
      return { from: year, to: today }
    case 'last-year':
      return { from: year.subtract({ years: 1 }), to: year.subtract({ days: 1 }) }
    case 'twelve-months':
      return { from: month.subtract({ months: 11 }), to: today }
  }
}

/** The period in an address (`from`, `to` as YYYY-MM-DD); the last twelve months where it has none that can be. */
export function readPeriod(
  query: Record<string, string | undefined>,
  today: Temporal.PlainDate,
): ReportPeriod {
  const from = readDate(query.from)
  const to = readDate(query.to)
  if (!from || !to || Temporal.PlainDate.compare(from, to) > 0) {
    return periodOf('twelve-months', today)
  }
  return { from: later(from, firstReceiptDay), to: later(to, firstReceiptDay) }
}

function readDate(text = ''): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other
