import { type ReportRow, reportReasons, reportRows } from '@/lib/data/reports'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import type { ReportPeriod } from '@/lib/rights/report-period'
import { authorise } from '../authorise'
import { type GroundCount, refusalGrounds } from './refusal-grounds'

export type ReportView = {
  all: ReportRow
  byKind: ReportRow[]
  /** Every month of the period in which anything came in, the earliest first. */
  byMonth: ReportRow[]
  byChannel: ReportRow[]
  /** On which grounds something was refused, wholly or partly. */
  grounds: GroundCount[]
} & Awaited<ReturnType<typeof reportReasons>>

const nothing: ReportRow = {
  of: 'all',
  name: '',
  received: 0,
  answered: 0,
  inOneMonth: 0,
  inThreeMonths: 0,
  late: 0,
  extended: 0,
  withdrawn: 0,
  open: 0,
  medianDays: null,
  ninetiethDays: null,
}

/** How the requests of a period went: numbers alone, nothing of a person. */
export async function viewReports(input: {
  actor: Actor
  period: ReportPeriod
  now: Temporal.Instant
}): Promise<ReportView> {
  const { actor, period, now } = input
  authorise(actor, 'queue.view')
  const [rows, reasons, grounds] = await Promise.all([
    reportRows(actor, period, receivedOn(now)),
    reportReasons(actor, period),
    refusalGrounds(actor, period),
  ])
  const by = (of: ReportRow['of']) => rows.filter((row) => row.of === of)
  return {
    all: by('all')[0] ?? nothing,
    byKind: by('kind'),
    byMonth: by('month'),
    byChannel: by('channel'),
    grounds,
    ...reasons,
  }
}
