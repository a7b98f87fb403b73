import { env } from './env'

/** The zone in which every statutory date is reckoned. */
export const timeZone = 'Europe/Stockholm'

/** The present instant; moved by TRIAL_CLOCK (an ISO 8601 duration) in the trial and in tests. */
export function now(): Temporal.Instant {
  const moved = env().trialClock
  const instant = Temporal.Now.instant()
  if (!moved) return instant
  return instant.toZonedDateTimeISO(timeZone).add(moved).toInstant()
}

/** The present instant as it is everywhere else: for codes that another device makes, which TRIAL_CLOCK does not move. */
export function realNow(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** Today's calendar date in Stockholm. */
export function today(): Temporal.PlainDate {
  return now().toZonedDateTimeISO(timeZone).toPlainDate()
}
