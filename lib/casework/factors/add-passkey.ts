import { randomUUID } from 'node:crypto'
import { readNewPasskey } from '@/lib/auth/passkeys'
import type { StaffSession } from '@/lib/auth/staff-session'
import { deleteOtherSessions } from '@/lib/data/own-sessions'
import { insertPasskey } from '@/lib/data/passkeys'
import { confirmSession } from '@/lib/data/session-confirmation'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal } from '@/lib/rights/refusal'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { noteEnded } from '../sessions/note-ended'
import { appendToHouse } from './append-to-house'
import { challengeOf } from './ask-for-passkey'
import { mayAdd } from './may-add'

/**
 * Adds the passkey that the browser answered with, which also confirms the session. PASSKEY_REFUSED whatever is wrong with it,
 * PASSKEY_KNOWN, FACTOR_EXPIRED, FACTOR_TRIES_TOO_MANY; and as mayAdd. Says whether it is the first factor.
 */
export async function addPasskey(input: {
  staff: StaffSession
  answer: string
  /** Whether to end the sessions in other browsers too. */
  endOthers?: boolean
  now: Temporal.Instant
}): Promise<{ first: boolean }> {
  const { staff, now } = input
  const { actor, tokenHash } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  await countUse('factor-officer', accountId)
  const passkey = await readNewPasskey(input.answer, await challengeOf(staff, now))
  if (!passkey) throw new Refusal('PASSKEY_REFUSED')
  return transaction(async (tx) => {
    const before = await mayAdd(tx, staff, now)
    const id = randomUUID()
    if (!(await insertPasskey(tx, { id, accountId, ...passkey, now }))) {
      throw new Refusal('PASSKEY_KNOWN')
    }
    if (!(await confirmSession(tx, { tokenHash, accountId, now }))) {
      throw new Refusal('NOT_SIGNED_IN')
    }
    await appendToHouse(tx, actor, now, [
      { type: 'factor.added', version: 1, facts: { factor: id, kind: 'PASSKEY' }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'PASSKEY_ADDED', accountId }, now)
    if (input.endOthers) {
      await noteEnded(tx, actor, await deleteOtherSessions(tx, { accountId, tokenHash }), now)
    }
    return { first: before === 0 }
  })
}
