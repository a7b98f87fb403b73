import { countLookUps, keepLookUpAlarm, listAdmins } from '@/lib/data/look-up-alarms'
import type { Tx } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { receivedOn } from '@/lib/rights/deadline'
import { isUnusual } from '@/lib/rights/support/unusual'
import { nameInLedger } from '../admin/staff-ledger'
import { appendToHouse } from '../factors/append-to-house'

/**
 * Tells the admins, once for each agent and day, that an agent looks up unusually many statuses. In the transaction of the look-up, so that
 * none slips through. The mail says how many, never who or whom.
 */
export async function raiseAlarm(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<void> {
  const day = receivedOn(now)
  const midnight = day.toZonedDateTime('Europe/Stockholm').toInstant()
  const counts = await countLookUps(tx, actor.accountId, midnight)
  if (!isUnusual(counts)) return
  const { accountId } = actor
  if (!(await keepLookUpAlarm(tx, { accountId, day, ...counts, raisedAt: now }))) return
  const facts = { account: await nameInLedger(accountId, tx), day: day.toString(), ...counts }
  await appendToHouse(tx, 'SYSTEM', now, [
    { type: 'look-ups.unusual', version: 1, facts, contents: null },
  ])
  for (const admin of await listAdmins(tx)) {
    await enqueueMail(tx, { kind: 'LOOK_UPS_UNUSUAL', accountId: admin, day }, now)
  }
}
