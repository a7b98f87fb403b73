import { readIsoDate } from './date-fields'
import { firstReceiptDay, receivedOn } from './deadline'
import type { Checked, FieldProblem } from './refusal'

/** The last receipt and the longest suspension that the deadline calculator reckons with. */
export const lastReceiptDay = Temporal.PlainDate.from('2100-12-31')
export const longestSuspension = 3650

export type DeadlineQuery = { receivedOn: Temporal.PlainDate; suspendedDays: number }

/**
 * What someone asks of the deadline calculator: `received` is a date (2026-01-31, taken as Stockholm's) or an instant with its
 * offset (2026-06-30T22:30Z); `suspendedDays` may be left out.
 * Problems: RECEIVED_MISSING, RECEIVED_INVALID, RECEIVED_TOO_EARLY, RECEIVED_TOO_LATE (field `received`),
 * SUSPENDED_DAYS_INVALID (field `suspendedDays`).
 */
export function checkDeadlineQuery(raw: Record<string, unknown>): Checked<DeadlineQuery> {
  const problems: FieldProblem[] = []
  const received = readReceived(raw.received)
  if (typeof received === 'string') problems.push({ field: 'received', code: received })
  const suspendedDays = readDays(raw.suspendedDays)
  if (suspendedDays === null) {
    problems.push({
      field: 'suspendedDays',
      code: 'SUSPENDED_DAYS_INVALID',
      detail: { longest: longestSuspension },
    })
  }
  if (typeof received === 'string' || suspendedDays === null) return { ok: false, problems }
  return { ok: true, value: { receivedOn: received, suspendedDays } }
}

function readReceived(raw: unknown) {
  const text = typeof raw === 'string' ? raw.trim() : ''
  if (text === '') return 'RECEIVED_MISSING'
  const date = parse(text)
  if (!date) return 'RECEIVED_INVALID'
  if (Temporal.PlainDate.compare(date, firstReceiptDay) < 0) return 'RECEIVED_TOO_EARLY'
  if (Temporal.PlainDate.compare(date, lastReceiptDay) > 0) return 'RECEIVED_TOO_LATE'
  return date
}

function parse(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)) return readIsoDate(text)
  try {
    return receivedOn(Temporal.Instant.from(text))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readDays(raw: unknown): number | null {
  const text = typeof raw === 'string' ? raw.trim() : ''
  if (raw === undefined || raw === null || raw === '') return 0
  if (!/^\d{1,4}$/.test(text)) return null
  const days = Number(text)
  return days <= longestSuspension ? days : null
}
