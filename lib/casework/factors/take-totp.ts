import { matchingStep } from '@/lib/auth/totp'
import { findAccount } from '@/lib/data/accounts'
import { listTotp, takeStep } from '@/lib/data/factors'
import type { Tx } from '@/lib/data/transaction'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { found } from '../authorise'
import { totpPlace } from './begin-totp'

/**
 * Takes a code of one of an account's apps, of those that wait or of those that count. Each code once: the same one, or an older one,
 * is not taken again. The id of the app; null for none. `realNow` is the time by which an app reckons.
 */
export async function takeTotp(
  tx: Tx,
  accountId: string,
  typed: { code: string; waiting: boolean; realNow: Temporal.Instant; now: Temporal.Instant },
): Promise<string | null> {
  const account = found(await findAccount(accountId, tx))
  const key = await openPersonKey(account.keyId, tx)
  for (const { id, sealedSecret, confirmed } of await listTotp(accountId, tx)) {
    if (confirmed === typed.waiting) continue
    const secret = openText(key, totpPlace(id), sealedSecret)
    const step = matchingStep(secret, typed.code, typed.realNow)
    if (step !== null && (await takeStep(tx, { id, step, now: typed.now }))) return id
  }
  return null
}
