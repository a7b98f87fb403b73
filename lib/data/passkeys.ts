import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

export type PasskeyRow = {
  id: string
  credentialId: Uint8Array<ArrayBuffer>
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

/** The passkeys of an account. */
export async function listPasskeys(accountId: string, tx?: Tx): Promise<PasskeyRow[]> {
  const rows = await clientOf(tx).staffFactor.findMany({
    where: { accountId, kind: 'PASSKEY' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, credentialId: true, publicKey: true, counter: true, transports: true },
  })
  return rows.flatMap(({ credentialId, publicKey, counter, ...row }) =>
    credentialId && publicKey
      ? [
          {
            ...row,
            credentialId: Uint8Array.from(credentialId),
            publicKey: Uint8Array.from(publicKey),
            counter: Number(counter),
          },
        ]
      : [],
  )
}

/** Keeps a new passkey; false when one with its id is there already, whoever has it. */
export async function insertPasskey(
  tx: Tx,
  passkey: PasskeyRow & { accountId: string; now: Temporal.Instant },
): Promise<boolean> {
  const { now, counter, ...row } = passkey
  const at = toDate(now)
  const { count } = await clientOf(tx).staffFactor.createMany({
    data: {
      ...row,
      kind: 'PASSKEY',
      counter: BigInt(counter),
      createdAt: at,
      confirmedAt: at,
      lastUsedAt: at,
    },
    skipDuplicates: true,
  })
  return count === 1
}

/** Notes a use of a passkey with the count it told; false when the passkey is gone. */
export async function notePasskeyUse(
  tx: Tx,
  used: { id: string; counter: number; now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await clientOf(tx).staffFactor.updateMany({
    where: { id: used.id },
    data: { counter: BigInt(used.counter), lastUsedAt: toDate(used.now) },
  })
  return count === 1
}

/** Keeps what a passkey has to sign next in this session, in place of what it had to before. */
export async function keepChallenge(
  tokenHash: Uint8Array,
  challenge: Uint8Array,
  now: Temporal.Instant,
): Promise<void> {
  await clientOf().session.updateMany({
    where: { tokenHash: Uint8Array.from(tokenHash) },
    data: { challenge: Uint8Array.from(challenge), challengedAt: toDate(now) },
  })
}

/** Takes what a passkey had to sign in this session, once; null when there is nothing, or it is from before `since`. */
export async function takeChallenge(
  tokenHash: Uint8Array,
  since: Temporal.Instant,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const rows = await clientOf().$queryRaw<{ challenge: Uint8Array; challengedAt: Date }[]>`
    UPDATE "Session" SET "challenge" = NULL, "challengedAt" = NULL
    FROM (SELECT "tokenHash", "challenge", "challengedAt" FROM "Session" WHERE "tokenHash" = ${tokenHash} FOR UPDATE) AS before
    WHERE "Session"."tokenHash" = before."tokenHash" AND before."challenge" IS NOT NULL
    RETURNING before."challenge", before."challengedAt"`
  const [row] = rows
  if (!row || row.challengedAt < toDate(since)) return null
  return Uint8Array.from(row.challenge)
}
