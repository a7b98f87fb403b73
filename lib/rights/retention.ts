/** What keeps a closed request, or lets it go. Dates are calendar dates in Stockholm. */
export type ClosedRequest = {
  /** The day it ended, in whichever way; null while it is open, or open again. */
  endedOn: Temporal.PlainDate | null
  /** The last day on which its copy can be fetched. */
  availableUntil: Temporal.PlainDate | null
  /** Tasks that are still wanted and that nobody has done or taken back. */
  openTasks: number
  /** Letters that nobody has posted yet: the person has not got them. */
  lettersToPost: number
  /** A restriction that holds: the person is to be told before it is lifted (Art. 18(3)). */
  restricted: boolean
  /** The day a restriction was lifted. */
  liftedOn: Temporal.PlainDate | null
}

/** What keeps a closed request whose time is over, in the order it is said. */
export const keptReasons = ['TASKS', 'LETTERS', 'RESTRICTION'] as const
export type KeptReason = (typeof keptReasons)[number]

/** What is left of a closed request, so that its contents stay whatever the date. */
export function keptBy({
  openTasks,
  lettersToPost,
  restricted,
}: Pick<ClosedRequest, 'openTasks' | 'lettersToPost' | 'restricted'>): KeptReason[] {
  const holds = { TASKS: openTasks > 0, LETTERS: lettersToPost > 0, RESTRICTION: restricted }
  return keptReasons.filter((reason) => holds[reason])
}

/**
 * The first day in Stockholm after the time for which a closed request is kept (rules.md 9): so many calendar months since it was
 * closed, or since its restriction was lifted. A period in months ends with the same day of the month, or the month's last
 * (Reg. 1182/71 Art. 3(2)(c)), at midnight. Null while it is open.
 */
export function timeOverFrom(
  request: Pick<ClosedRequest, 'endedOn' | 'availableUntil' | 'liftedOn'>,
  months: number,
): Temporal.PlainDate | null {
  const { endedOn, availableUntil, liftedOn } = request
  if (!endedOn) return null
  const closedOn = liftedOn ? later(endedOn, liftedOn) : endedOn
  const lastDay = closedOn.add({ months })
  return (availableUntil ? later(lastDay, availableUntil) : lastDay).add({ days: 1 })
}

/** The first day on which the contents of a request may be purged. Null while it is open or something keeps it. */
export function purgeFrom(request: ClosedRequest, months: number): Temporal.PlainDate | null {
  return keptBy(request).length > 0 ? null : timeOverFrom(request, months)
}

/** Whether a request would have been purged on a day in Stockholm, were nothing of it left: legal is reminded of it. */
export function isKept(request: ClosedRequest, months: number, today: Temporal.PlainDate): boolean {
  const from = timeOverFrom(request, months)
  const over = from !== null && Temporal.PlainDate.compare(today, from) >= 0
  return over && keptBy(request).length > 0
}

/** Whether the contents of a request are to be purged on a day in Stockholm. */
export function isOver(request: ClosedRequest, months: number, today: Temporal.PlainDate): boolean {
  const from = purgeFrom(request, months)
  return from !== null && Temporal.PlainDate.compare(today, from) >= 0
}

/** The last day in Stockholm that lies so many whole calendar months back that what was closed on it may be over. */
export function lastClosedOver(today: Temporal.PlainDate, months: number): Temporal.PlainDate {
  let day = today.subtract({ months })
  while (Temporal.PlainDate.compare(day.add({ months }), today) >= 0)
    day = day.subtract({ days: 1 })
  return day
}

/** What keeps the account of a data subject who has no request. */
export type UnusedAccount = {
  /** The day in Stockholm on which it was last used. */
  lastUsedOn: Temporal.PlainDate
  /** Whether a draft is under way, which has days of its own. */
  hasDraft: boolean
}

/**
 * Whether an account without a request is to be removed on a day in Stockholm: so many days after its last use, with the end of
 * the last of them. A draft keeps it, for the draft's own days: whoever is writing one is about to have a request. A consent that
 * could be withdrawn does not: its record stands apart from the account, and an address alone withdraws it.
 */
export function isUnused(
  { lastUsedOn, hasDraft }: UnusedAccount,
  days: number,
  today: Temporal.PlainDate,
): boolean {
  return !hasDraft && Temporal.PlainDate.compare(today, lastUsedOn.add({ days })) > 0
}

/**
 * Whether a person goes together with their last request: key, record and account. Not while a draft is under way, or while a
 * free copy of theirs still uses up its year; the time of an account without a request runs then.
 */
export function goesWithLast(person: {
  requestsLeft: number
  hasDraft: boolean
  holdsYear: boolean
}): boolean {
  return person.requestsLeft === 0 && !person.hasDraft && !person.holdsYear
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other
}
