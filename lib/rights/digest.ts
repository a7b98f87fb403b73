import { isWorkingDay } from './working-days'

const timeZone = 'Europe/Stockholm'
const fromHour = 7

/** How many days ahead legal is told that a request is due. */
export const toldAhead = [7, 3, 0] as const

/** The sorts of things that legal is told of in the morning, the most urgent first. */
export const digestSorts = [
  'overdue',
  'due0',
  'due3',
  'due7',
  'approval',
  'reply',
  'undelivered',
  'toPost',
  'task',
  'waiting',
  'kept',
  'new',
] as const
export type DigestSort = (typeof digestSorts)[number]

/** The day in Stockholm whose digest is owed at an instant: a working day, from 07:00 on; null before, and on days off. */
export function digestDay(now: Temporal.Instant): Temporal.PlainDate | null {
  const local = now.toZonedDateTimeISO(timeZone)
  const day = local.toPlainDate()
  return local.hour >= fromHour && isWorkingDay(day) ? day : null
}

/** Whether a day's digest is the first in its month, after one made at an instant: what outlives its time is told then, not every morning. */
export function isFirstInMonth(day: Temporal.PlainDate, since: Temporal.Instant): boolean {
  const last = since.toZonedDateTimeISO(timeZone).toPlainDate()
  return !last.toPlainYearMonth().equals(day.toPlainYearMonth())
}

/** The due dates of which legal is told `ahead` days before: those that fell on days without a digest are told the next working day. */
export function datesTold(
  day: Temporal.PlainDate,
  ahead: number,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  let first = day
  for (;;) {
    const before = first.subtract({ days: 1 })
    if (isWorkingDay(before)) break
    first = before
  }
  // What is due today cannot be told late: it stands among the overdue then.
  const from = ahead === 0 ? day : first.add({ days: ahead })
  return { from, to: day.add({ days: ahead }) }
}
