import { controller } from '@/lib/controller/controller'
import { receivedOn } from '@/lib/rights/deadline'
import { lastClosedOver } from '@/lib/rights/retention'

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime('Europe/Stockholm').toInstant()

/** Every request whose time may be over now ended before this instant. */
export function closedOver(now: Temporal.Instant): Temporal.Instant {
  const { closedRequestMonths } = controller().retention
  return startOf(lastClosedOver(receivedOn(now), closedRequestMonths).add({ days: 1 }))
}

/** An account without a request that was last used before this instant has been kept for its days. */
export function unusedSince(now: Temporal.Instant): Temporal.Instant {
  const { accountWithoutRequestDays: days } = controller().retention
  return startOf(receivedOn(now).subtract({ days }))
}
