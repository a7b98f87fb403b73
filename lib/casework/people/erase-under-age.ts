import { limiterKeysOf } from '@/lib/auth/ask-for-sign-in'
import { findAccount, lockAccount } from '@/lib/data/accounts'
import { eraseAccount, hasRequests } from '@/lib/data/erase-account'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { lookupHash } from '@/lib/vault/house-key'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'

/**
 * Erases everything the visit of someone under age made (policy P6, rules.md 3). An account that already has requests stays,
 * since its ledger must; the block still holds.
 */
export async function eraseUnderAge(actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockAccount(tx, actor.accountId))) return
    if (await hasRequests(tx, actor.accountId)) return
    const account = await findAccount(actor.accountId, tx)
    if (!account) return
    const key = await openPersonKey(account.keyId, tx)
    const email = openText(key, `account.email:${account.id}`, account.sealedEmail)
    const emailHash = await lookupHash('email', email)
    await eraseAccount(tx, { id: account.id, emailHash, limiterKeys: limiterKeysOf(emailHash) })
  })
}
