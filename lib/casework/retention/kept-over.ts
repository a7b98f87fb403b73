import { controller } from '@/lib/controller/controller'
import { heldBefore } from '@/lib/data/closed-requests'
import type { DigestLine } from '@/lib/data/digests'
import { isKept } from '@/lib/rights/retention'
import { closedOver } from './time-is-over'

/** More than a mail names, and few enough to read at once. */
const atOnce = 500

/** Closed requests whose time is over on a day and that stay because something of them is left, with the day they ended. For the worker. */
export async function keptOver(day: Temporal.PlainDate, size: number): Promise<DigestLine[]> {
  const noon = day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '12:00' }).toInstant()
  const { closedRequestMonths: months } = controller().retention
  const held = await heldBefore(closedOver(noon), atOnce)
  return held
    .filter((row) => isKept(row, months, day))
    .flatMap(({ reference, kind, endedOn }) =>
      endedOn ? [{ reference, kind, date: endedOn }] : [],
    )
    .slice(0, size)
}
