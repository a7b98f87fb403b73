import { type DayOff, dayOff } from './working-days'

const timeZone = 'Europe/Stockholm'

/** The first day on which a request can have been received: the GDPR applies from then on (Art. 99(2)). */
export const firstReceiptDay = Temporal.PlainDate.from('2018-05-25')

/**
 * One step of the reckoning, as data; words are made at the edge.
 * `date` is where the reckoning stands, except in `rolled-over`, where it is the day that was skipped.
 */
export type DeadlineStep =
  | { rule: 'received'; date: Temporal.PlainDate }
  | { rule: 'months-added'; date: Temporal.PlainDate; months: 1 | 3 }
  | { rule: 'day-clamped'; date: Temporal.PlainDate; missingDay: number }
  | { rule: 'days-suspended'; date: Temporal.PlainDate; days: number }
  | { rule: 'rolled-over'; date: Temporal.PlainDate; over: DayOff }
  | { rule: 'due'; date: Temporal.PlainDate }

export type Deadline = {
  receivedOn: Temporal.PlainDate
  due: Temporal.PlainDate
  extendedDue: Temporal.PlainDate
  steps: DeadlineStep[]
  extendedSteps: DeadlineStep[]
}

/** The calendar date in Stockholm on which something reached an official channel: the clock starts then (Art. 12(3)). */
export function receivedOn(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** The last instant of a date in Stockholm, to the millisecond: an answer sent by then is in time. */
export function endOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: '23:59:59.999' }).toInstant()
}

/**
 * When the answer to a request is due, and when it would be after an extension, with the derivation of both.
 * Art. 12(3) GDPR; Reg. 1182/71 Art. 3: months from receipt, whole suspended days on top, then rolled once.
 * RangeError for a receipt before 25 May 2018 and for suspended days that are no whole number ≥ 0.
 */
export function deadline(input: {
  receivedOn: Temporal.PlainDate
  suspendedDays?: number
}): Deadline {
  const { receivedOn, suspendedDays = 0 } = input
  if (Temporal.PlainDate.compare(receivedOn, firstReceiptDay) < 0) {
    throw new RangeError('received before 25 May 2018')
  }
  if (!Number.isInteger(suspendedDays) || suspendedDays < 0) {
    throw new RangeError('suspended days must be a whole number')
  }
  const first = reckon(receivedOn, 1, suspendedDays)
  // Counted from receipt, never from the first due date.
  const extended = reckon(receivedOn, 3, suspendedDays)
  return {
    receivedOn,
    due: first.due,
    extendedDue: extended.due,
    steps: first.steps,
    extendedSteps: extended.steps,
  }
}

/**
 * The date as it stands for one request: the first due date, or the extended one once the extension was taken (Art. 12(3)),
 * with its derivation. `first` is due(1) reckoned without any suspension: an extension is possible until the end of that day.
 */
export function currentDeadline(request: {
  receivedOn: Temporal.PlainDate
  suspendedDays: number
  extendedAt: Temporal.Instant | null
}): { due: Temporal.PlainDate; steps: DeadlineStep[]; first: Temporal.PlainDate } {
  const { receivedOn, suspendedDays } = request
  const reckoned = deadline({ receivedOn, suspendedDays })
  const first = deadline({ receivedOn }).due
  return request.extendedAt
    ? { due: reckoned.extendedDue, steps: reckoned.extendedSteps, first }
    : { due: reckoned.due, steps: reckoned.steps, first }
}

function reckon(received: Temporal.PlainDate, months: 1 | 3, suspendedDays: number) {
  // Temporal takes the month's last day for one that does not exist (Art. 3(2)(c)).
  let date = received.add({ months })
  const steps: DeadlineStep[] = [
    { rule: 'received', date: received },
    { rule: 'months-added', date, months },
  ]
  if (date.day !== received.day) steps.push({ rule: 'day-clamped', date, missingDay: received.day })
  if (suspendedDays > 0) {
    date = date.add({ days: suspendedDays })
    steps.push({ rule: 'days-suspended', date, days: suspendedDays })
  }
  for (let over = dayOff(date); over; over = dayOff(date)) {
    steps.push({ rule: 'rolled-over', date, over })
    date = date.add({ days: 1 })
  }
  steps.push({ rule: 'due', date })
  return { due: date, steps }
}
