import { type AccountRow, findAccount, lockAccount } from '@/lib/data/accounts'
import { findRecordOfAccount } from '@/lib/data/data-subjects'
import { endVisit, eraseAccount, hasRequests } from '@/lib/data/erase-account'
import { limiterKeysOf } from '@/lib/data/rate-limits'
import { hasRequestOfKind } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { openMinorCase } from '../children/open-minor-case'

/**
 * Ends the visit of someone under age (policy P6, rules.md 3): everything it made is erased. An account that already has requests
 * stays, since its ledger must; its sessions and drafts go, and a case opens to erase the child's data, once however often they try.
 */
export async function eraseUnderAge(actor: Actor, now: Temporal.Instant): Promise<void> {
  await transaction(async (tx) => {
    // Whoever tries at the same time waits here, and then finds the account gone or the case open.
    if (!(await lockAccount(tx, actor.accountId))) return
    const account = await findAccount(actor.accountId, tx)
    if (!account) return
    const key = await openPersonKey(account.keyId, tx)
    if (await hasRequests(tx, account.id)) {
      await endVisit(tx, account.id)
      await openCaseOnce(tx, account, key, now)
      return
    }
    const email = openText(key, `account.email:${account.id}`, account.sealedEmail)
    const emailHash = await lookupHash('email', email)
    const erased = { id: account.id, emailHash }
    await eraseAccount(tx, { ...erased, limiterKeys: limiterKeysOf(erased) })
  })
}

async function openCaseOnce(
  tx: Tx,
  account: AccountRow,
  key: PersonKey,
  now: Temporal.Instant,
): Promise<void> {
  const child = await findRecordOfAccount(account.id, tx)
  if (!child || (await hasRequestOfKind(tx, child.id, 'MINOR_ERASURE'))) return
  await openMinorCase(tx, { ...child, key }, { receivedAt: now, now })
}
