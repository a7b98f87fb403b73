import { z } from 'zod'
import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { deleteFactor, listFactors } from '@/lib/data/factors'
import { deleteOtherSessions } from '@/lib/data/own-sessions'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal } from '@/lib/rights/refusal'
import { isFreshlyConfirmed } from '@/lib/rights/second-factor'
import { authorise, found } from '../authorise'
import { noteEnded } from '../sessions/note-ended'
import { appendToHouse } from './append-to-house'

/**
 * Removes one of one's own factors, and ends the sessions in other browsers: it may be in someone else's hands. CONFIRM_AGAIN;
 * FACTOR_LAST for the only one; NOT_FOUND.
 */
export async function removeFactor(input: {
  staff: StaffSession
  factorId: string
  now: Temporal.Instant
}): Promise<void> {
  const { staff, now } = input
  const { actor, tokenHash } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  if (!isFreshlyConfirmed(staff.confirmedAt, now)) throw new Refusal('CONFIRM_AGAIN')
  const factor = found(z.uuid().safeParse(input.factorId).data ?? null)
  await transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const factors = await listFactors(accountId, tx)
    const { kind } = found(factors.find(({ id }) => id === factor) ?? null)
    if (factors.length === 1) throw new Refusal('FACTOR_LAST')
    await deleteFactor(tx, accountId, factor)
    const ended = await deleteOtherSessions(tx, { accountId, tokenHash })
    await appendToHouse(tx, actor, now, [
      { type: 'factor.removed', version: 1, facts: { factor, kind }, contents: null },
    ])
    await noteEnded(tx, actor, ended, now)
    const news = kind === 'PASSKEY' ? 'PASSKEY_REMOVED' : 'APP_REMOVED'
    await enqueueMail(tx, { kind: news, accountId }, now)
  })
}
