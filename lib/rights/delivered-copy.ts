export type DeliveredCopy = {
  /** Calendar dates in Stockholm. */
  deliveredOn: Temporal.PlainDate
  availableUntil: Temporal.PlainDate
  revoked: boolean
  /** Whether the day of the reminder has been seen to. */
  reminded: boolean
  /** Whether the files are removed already. */
  gone: boolean
}

/** Whether the person may fetch a delivered copy on a day: to the end of its last day, unless it was taken back. */
export function isFetchable(
  { availableUntil, revoked, gone }: Pick<DeliveredCopy, 'availableUntil' | 'revoked' | 'gone'>,
  today: Temporal.PlainDate,
): boolean {
  return !revoked && !gone && Temporal.PlainDate.compare(today, availableUntil) <= 0
}

/**
 * What is due about a delivered copy on a day (rules.md 9): its files are removed once its last day is over; from the day of the
 * reminder on, someone who has not fetched it is told. `reminderDay` counts from the day of delivery.
 */
export function copyDue(
  copy: DeliveredCopy,
  today: Temporal.PlainDate,
  reminderDay: number,
): 'REMOVE' | 'REMIND' | null {
  if (copy.gone) return null
  if (Temporal.PlainDate.compare(today, copy.availableUntil) > 0) return 'REMOVE'
  if (copy.revoked || copy.reminded) return null
  const reminderOn = copy.deliveredOn.add({ days: reminderDay })
  return Temporal.PlainDate.compare(today, reminderOn) >= 0 ? 'REMIND' : null
}
