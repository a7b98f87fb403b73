import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Keeps new recovery codes of an account, by their hashes under one salt, in place of the old ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  codes: { accountId: string; salt: Uint8Array; hashes: Uint8Array[]; now: Temporal.Instant },
): Promise<void> {
  const { accountId, salt, hashes, now } = codes
  await clientOf(tx).recoveryCode.deleteMany({ where: { accountId } })
  await clientOf(tx).recoveryCode.createMany({
    data: hashes.map((hash) => ({
      accountId,
      codeHash: Uint8Array.from(hash),
      salt: Uint8Array.from(salt),
      createdAt: toDate(now),
    })),
  })
}

/** The salt of an account's recovery codes; null where it has none, or they are not salted yet. */
export async function findCodeSalt(accountId: string): Promise<Uint8Array | null> {
  const row = await clientOf().recoveryCode.findFirst({
    where: { accountId, salt: { not: null } },
    select: { salt: true },
  })
  return row?.salt ?? null
}

/** Uses up a recovery code in one statement, by its salted hash or its unsalted one; false when it is no code of this account, or used. */
export async function takeRecoveryCode(
  tx: Tx,
  code: { accountId: string; hash: Uint8Array; unsalted: Uint8Array; now: Temporal.Instant },
): Promise<boolean> {
  const { accountId, hash, unsalted, now } = code
  const { count } = await clientOf(tx).recoveryCode.updateMany({
    where: {
      accountId,
      usedAt: null,
      OR: [
        { salt: { not: null }, codeHash: Uint8Array.from(hash) },
        { salt: null, codeHash: Uint8Array.from(unsalted) },
      ],
    },
    data: { usedAt: toDate(now) },
  })
  return count === 1
}

/** How many recovery codes of an account are unused. */
export async function countRecoveryCodes(accountId: string, tx?: Tx): Promise<number> {
  return clientOf(tx).recoveryCode.count({ where: { accountId, usedAt: null } })
}

/** Some accounts whose recovery codes are not salted yet, with the hashes of all of these codes. */
export async function listUnsalted(
  accounts: number,
): Promise<{ accountId: string; hashes: Uint8Array[] }[]> {
  const client = clientOf()
  const owners = await client.recoveryCode.findMany({
    where: { salt: null },
    distinct: ['accountId'],
    orderBy: { accountId: 'asc' },
    take: accounts,
    select: { accountId: true },
  })
  return Promise.all(
    owners.map(async ({ accountId }) => {
      const where = { accountId, salt: null }
      const rows = await client.recoveryCode.findMany({ where, select: { codeHash: true } })
      return { accountId, hashes: rows.map(({ codeHash }) => codeHash) }
    }),
  )
}

/** Keeps a code under its salted hash from now on; nothing where it was replaced meanwhile. */
export async function saltCode(
  tx: Tx,
  code: { accountId: string; before: Uint8Array; after: Uint8Array; salt: Uint8Array },
): Promise<void> {
  const { accountId, before, after, salt } = code
  await clientOf(tx).recoveryCode.updateMany({
    where: { accountId, codeHash: Uint8Array.from(before), salt: null },
    data: { codeHash: Uint8Array.from(after), salt: Uint8Array.from(salt) },
  })
}
