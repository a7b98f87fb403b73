import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Keeps new recovery codes of an account, by their hashes, in place of the old ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  codes: { accountId: string; hashes: Uint8Array[]; now: Temporal.Instant },
): Promise<void> {
  const { accountId, hashes, now } = codes
  await clientOf(tx).recoveryCode.deleteMany({ where: { accountId } })
  await clientOf(tx).recoveryCode.createMany({
    data: hashes.map((hash) => ({
      accountId,
      codeHash: Uint8Array.from(hash),
      createdAt: toDate(now),
    })),
  })
}

/** Uses up a recovery code in one statement; false when it is no code of this account, or used. */
export async function takeRecoveryCode(
  tx: Tx,
  code: { accountId: string; hash: Uint8Array; now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await clientOf(tx).recoveryCode.updateMany({
    where: { accountId: code.accountId, codeHash: Uint8Array.from(code.hash), usedAt: null },
    data: { usedAt: toDate(code.now) },
  })
  return count === 1
}

/** How many recovery codes of an account are unused. */
export async function countRecoveryCodes(accountId: string, tx?: Tx): Promise<number> {
  return clientOf(tx).recoveryCode.count({ where: { accountId, usedAt: null } })
}
