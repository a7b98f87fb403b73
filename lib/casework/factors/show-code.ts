import { keyedCodeHash, newSalt, slowHash } from '@/lib/auth/recovery-codes'
import type { StaffSession } from '@/lib/auth/staff-session'
import { lockAccount } from '@/lib/data/accounts'
import { countRecoveryCodes, findCodeSalt, takeRecoveryCode } from '@/lib/data/recovery-codes'
import { confirmSession } from '@/lib/data/session-confirmation'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { readFactorCode } from '@/lib/rights/second-factor'
import { authorise } from '../authorise'
import { countUse } from '../count-use'
import { wrongCode } from './add-totp'
import { appendToHouse } from './append-to-house'
import { takeTotp } from './take-totp'

/**
 * Confirms a session by a code of an app, or by a recovery code; each is good once. FACTOR_CODE_MISSING, FACTOR_CODE_WRONG at `code`,
 * FACTOR_TRIES_TOO_MANY. `left` is the number of recovery codes left where one was used.
 */
export async function showCode(input: {
  staff: StaffSession
  code: unknown
  realNow: Temporal.Instant
  now: Temporal.Instant
}): Promise<{ left: number | null }> {
  const { staff, realNow, now } = input
  const { actor, tokenHash } = staff
  const { accountId } = actor
  authorise(actor, 'factor.manage-own')
  const { kind, code } = valueOrRefuse(readFactorCode(input.code))
  await countUse('factor-officer', accountId)
  const hashes = kind === 'RECOVERY' ? await hashesOf(accountId, code) : null
  return transaction(async (tx) => {
    await lockAccount(tx, accountId)
    if (!hashes) {
      if (!(await takeTotp(tx, accountId, { code, waiting: false, realNow, now }))) wrongCode()
    } else if (!(await takeRecoveryCode(tx, { accountId, ...hashes, now }))) wrongCode()
    if (!(await confirmSession(tx, { tokenHash, accountId, now }))) {
      throw new Refusal('NOT_SIGNED_IN')
    }
    return { left: hashes ? await noteUse(tx, staff, now) : null }
  })
}

/** What a typed recovery code may be kept as. The same work for an account without any, so that the time says nothing of that. */
async function hashesOf(accountId: string, code: string) {
  const unsalted = await keyedCodeHash(accountId, code)
  const salt = (await findCodeSalt(accountId)) ?? newSalt()
  return { unsalted, hash: await slowHash(unsalted, salt) }
}

async function noteUse(tx: Tx, { actor }: StaffSession, now: Temporal.Instant): Promise<number> {
  const left = await countRecoveryCodes(actor.accountId, tx)
  await appendToHouse(tx, actor, now, [
    { type: 'recovery-code.used', version: 1, facts: { left }, contents: null },
  ])
  const { accountId } = actor
  await enqueueMail(tx, { kind: 'RECOVERY_CODE_USED', accountId }, now)
  return left
}
