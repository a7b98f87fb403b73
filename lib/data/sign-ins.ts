import type { Locale } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type NewSignIn = {
  id: string
  emailHash: Uint8Array
  sealedEmail: Uint8Array
  browserHash: Uint8Array
  linkHash: Uint8Array
  codeHash: Uint8Array
  locale: Locale
  wayBack: string | null
  now: Temporal.Instant
  expiresAt: Temporal.Instant
}

export type RedeemedSignIn = {
  id: string
  emailHash: Uint8Array
  sealedEmail: Uint8Array
  locale: Locale
  wayBack: string | null
}

/**
 * Keeps a sign-in that was asked for and replaces the older ones of the same browser. False, and nothing kept,
 * when the address has `most` live ones already. Askers of one address wait for each other.
 */
export async function insertSignIn(tx: Tx, signIn: NewSignIn, most: number): Promise<boolean> {
  const client = clientOf(tx)
  const { now, expiresAt, ...row } = signIn
  const emailHash = Uint8Array.from(row.emailHash)
  const lockName = Buffer.from(emailHash).readBigInt64BE(0)
  await client.$executeRaw`SELECT pg_advisory_xact_lock(${lockName})`
  await client.signIn.updateMany({
    where: {
      emailHash,
      browserHash: Uint8Array.from(row.browserHash),
      usedAt: null,
      replacedAt: null,
    },
    data: { replacedAt: toDate(now) },
  })
  const live = await client.signIn.count({
    where: { emailHash, usedAt: null, replacedAt: null, expiresAt: { gt: toDate(now) } },
  })
  if (live >= most) return false
  await client.signIn.create({
    data: {
      ...row,
      emailHash,
      sealedEmail: Uint8Array.from(row.sealedEmail),
      browserHash: Uint8Array.from(row.browserHash),
      linkHash: Uint8Array.from(row.linkHash),
      codeHash: Uint8Array.from(row.codeHash),
      createdAt: toDate(now),
      expiresAt: toDate(expiresAt),
    },
  })
  return true
}

/** What the mail of a sign-in needs; null when it is used, replaced or over. */
export async function findLiveSignIn(
  id: string,
  now: Temporal.Instant,
): Promise<{ sealedEmail: Uint8Array; locale: Locale; expiresAt: Temporal.Instant } | null> {
  const found = await clientOf().signIn.findUnique({
    where: { id, usedAt: null, replacedAt: null, expiresAt: { gt: toDate(now) } },
    select: { sealedEmail: true, locale: true, expiresAt: true },
  })
  return found && { ...found, expiresAt: toInstant(found.expiresAt) }
}

/** Uses up a link in one statement: of any number of simultaneous clicks one gets the row, the others null. */
export async function useLink(
  tx: Tx,
  linkHash: Uint8Array,
  now: Temporal.Instant,
): Promise<RedeemedSignIn | null> {
  const at = toDate(now)
  const rows = await clientOf(tx).$queryRaw<RedeemedSignIn[]>`
    UPDATE "SignIn" SET "usedAt" = ${at}
    WHERE "linkHash" = ${linkHash} AND "usedAt" IS NULL AND "replacedAt" IS NULL AND "expiresAt" > ${at}
    RETURNING "id", "emailHash", "sealedEmail", "locale", "wayBack"`
  return rows[0] ?? null
}

/** Tries a code for the browser that asked; counts the try in the same statement, five at most. */
export async function useCode(
  tx: Tx,
  attempt: { id: string; browserHash: Uint8Array; codeHash: Uint8Array; now: Temporal.Instant },
): Promise<{ redeemed: RedeemedSignIn } | { triesLeft: number } | null> {
  const at = toDate(attempt.now)
  const rows = await clientOf(tx).$queryRaw<
    (RedeemedSignIn & { usedAt: Date | null; tries: number })[]
  >`
    UPDATE "SignIn" SET "tries" = "tries" + 1,
      "usedAt" = CASE WHEN "codeHash" = ${attempt.codeHash} THEN ${at}::timestamptz END
    WHERE "id" = ${attempt.id}::uuid AND "browserHash" = ${attempt.browserHash} AND "usedAt" IS NULL
      AND "replacedAt" IS NULL AND "tries" < 5 AND "expiresAt" > ${at}
    RETURNING "id", "emailHash", "sealedEmail", "locale", "wayBack", "usedAt", "tries"`
  const [row] = rows
  if (!row) return null
  if (!row.usedAt) return { triesLeft: 5 - row.tries }
  return { redeemed: row }
}
