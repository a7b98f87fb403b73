import { newSalt, slowHash } from '@/lib/auth/recovery-codes'
import { lockAccount } from '@/lib/data/accounts'
import { listUnsalted, saltCode } from '@/lib/data/recovery-codes'
import { transaction } from '@/lib/data/transaction'

/**
 * Salts recovery codes from before they were kept under scrypt, of so many accounts at a time; they stay good. Says of how many. No actor:
 * the portal itself.
 */
export async function saltRecoveryCodes(accounts: number): Promise<number> {
  const owners = await listUnsalted(accounts)
  for (const { accountId, hashes } of owners) {
    const salt = newSalt()
    const after = await Promise.all(hashes.map((before) => slowHash(before, salt)))
    await transaction(async (tx) => {
      await lockAccount(tx, accountId)
      for (const [index, before] of hashes.entries()) {
        const salted = after[index]
        if (salted) await saltCode(tx, { accountId, before, after: salted, salt })
      }
    })
  }
  return owners.length
}
