/** A PostgreSQL timestamptz as the driver wants it. */
export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}

/** The instant of a PostgreSQL timestamptz. */
export function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}

/** A calendar date as the driver wants it: midnight UTC of that day. */
export function fromPlainDate(date: Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00Z`)
}

/** The calendar date of a PostgreSQL date column. */
export function toPlainDate(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(date.toISOString().slice(0, 10))
}
