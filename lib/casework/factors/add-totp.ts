import type { StaffSession } from '@/lib/auth/staff-session'
import { deleteOtherSessions } from '@/lib/data/own-sessions'
import { confirmSession } from '@/lib/data/session-confirmation'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { readFactorCode } from '@/lib/rights/second-factor'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { noteEnded } from '../sessions/note-ended'
import { appendToHouse } from './append-to-house'
import { mayAdd } from './may-add'
import { takeTotp } from './take-totp'

/**
 * Adds the app that waits, once a code of it is shown: that also confirms the session. FACTOR_CODE_MISSING, FACTOR_CODE_WRONG at `code`;
 * FACTOR_TRIES_TOO_MANY; and as mayAdd. Says whether it is the first factor.
 */
export async function addTotp(input: {
  staff: StaffSession
  code: unknown
  realNow: Temporal.Instant
  /** Whether to end the sessions in other browsers too. */
  endOthers?: boolean
  now: Temporal.Instant
}): Promise<{ first: boolean }> {
  const { staff, realNow, now } = input
  const { actor, tokenHash } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  const { kind, code } = valueOrRefuse(readFactorCode(input.code))
  await countUse('factor-officer', accountId)
  return transaction(async (tx) => {
    const before = await mayAdd(tx, staff, now)
    const factor =
      kind === 'TOTP' ? await takeTotp(tx, accountId, { code, waiting: true, realNow, now }) : null
    if (!factor) wrongCode()
    if (!(await confirmSession(tx, { tokenHash, accountId, now }))) {
      throw new Refusal('NOT_SIGNED_IN')
    }
    await appendToHouse(tx, actor, now, [
      { type: 'factor.added', version: 1, facts: { factor, kind: 'TOTP' }, contents: null },
    ])
    await enqueueMail(tx, { kind: 'APP_ADDED', accountId }, now)
    if (input.endOthers) {
      await noteEnded(tx, actor, await deleteOtherSessions(tx, { accountId, tokenHash }), now)
    }
    return { first: before === 0 }
  })
}

/** What is told of a code that does not fit, was used, or is over: always the same. */
export function wrongCode(): never {
  throw new Refusal('FACTOR_CODE_WRONG', [{ field: 'code', code: 'FACTOR_CODE_WRONG' }])
}
