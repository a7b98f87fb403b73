import { type LookUpAlarmRow, listLookUpAlarms } from '@/lib/data/look-up-alarms'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { alarmDays } from '@/lib/rights/support/unusual'
import { authorise } from '../authorise'

/** The days of the last month on which a colleague looked up unusually many statuses, newest first. */
export async function viewAlarms(actor: Actor, now: Temporal.Instant): Promise<LookUpAlarmRow[]> {
  authorise(actor, 'staff.manage')
  return listLookUpAlarms(actor, receivedOn(now).subtract({ days: alarmDays }))
}
