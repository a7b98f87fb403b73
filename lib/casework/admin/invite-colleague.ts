import { lockStaff } from '@/lib/data/staff'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { checkInvitation } from '@/lib/rights/staff/staff'
import { authorise } from '../authorise'
import { appendToHouse } from '../factors/append-to-house'
import { makeColleague } from './make-colleague'
import { nameInLedger } from './staff-ledger'

/**
 * Gives a colleague an account and mails them how to sign in. Fields and problems: those of checkInvitation; ADDRESS_IS_PERSONS and
 * ADDRESS_IS_STAFF at `email`.
 */
export async function inviteColleague(input: {
  actor: Actor
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<{ id: string }> {
  const { actor, raw, now } = input
  authorise(actor, 'staff.manage')
  const invitation = valueOrRefuse(checkInvitation(raw))
  return transaction(async (tx) => {
    await lockStaff(tx)
    const id = await makeColleague(tx, invitation, now)
    const facts = { account: await nameInLedger(id, tx), role: invitation.role }
    await appendToHouse(tx, actor, now, [
      { type: 'staff.invited', version: 1, facts, contents: null },
    ])
    await enqueueMail(tx, { kind: 'STAFF_INVITED', accountId: id }, now)
    return { id }
  })
}
