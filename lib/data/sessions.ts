import { randomUUID } from 'node:crypto'
import type { Role, SignInWay } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type SessionRow = {
  accountId: string
  role: Role
  dataSubjectId: string | null
  /** Whether they have said who they are. */
  onboarded: boolean
  createdAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** When a second factor was last shown in it. */
  confirmedAt: Temporal.Instant | null
}

/** Keeps a session by the hash of its token. */
export async function insertSession(
  tx: Tx | undefined,
  session: {
    tokenHash: Uint8Array
    accountId: string
    now: Temporal.Instant
    idleExpiresAt: Temporal.Instant
    expiresAt: Temporal.Instant
    /** Given where no second factor is to be asked for. */
    confirmedAt?: Temporal.Instant
    way?: SignInWay
  },
): Promise<void> {
  await clientOf(tx).account.update({
    where: { id: session.accountId },
    data: { lastSeenAt: toDate(session.now) },
  })
  await clientOf(tx).session.create({
    data: {
      tokenHash: Uint8Array.from(session.tokenHash),
      id: randomUUID(),
      way: session.way ?? null,
      accountId: session.accountId,
      createdAt: toDate(session.now),
      lastSeenAt: toDate(session.now),
      idleExpiresAt: toDate(session.idleExpiresAt),
      expiresAt: toDate(session.expiresAt),
      confirmedAt: session.confirmedAt ? toDate(session.confirmedAt) : null,
    },
  })
}

/**
 * The live session of a token, with its account's role as it is now, or null: ended by use, idleness, age, or because the
 * account is suspended or gone. Moves the idle time-out on, at most once a minute.
 */
export async function touchSession(
  tokenHash: Uint8Array,
  now: Temporal.Instant,
  idleMinutes: Record<Role, number>,
): Promise<SessionRow | null> {
  const client = clientOf()
  const at = toDate(now)
  const found = await client.session.findUnique({
    where: {
      tokenHash: Uint8Array.from(tokenHash),
      idleExpiresAt: { gt: at },
      expiresAt: { gt: at },
    },
    select: {
      accountId: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      confirmedAt: true,
      account: {
        select: {
          role: true,
          dataSubjectId: true,
          suspendedAt: true,
          dataSubject: { select: { onboardedAt: true } },
        },
      },
    },
  })
  if (!found || found.account.suspendedAt) return null
  const { role, dataSubjectId, dataSubject } = found.account
  if (at.getTime() - found.lastSeenAt.getTime() > 60_000) {
    const idle = now.add({ minutes: idleMinutes[role] }).epochMilliseconds
    await client.session.updateMany({
      where: { tokenHash: Uint8Array.from(tokenHash) },
      data: {
        lastSeenAt: at,
        idleExpiresAt: new Date(Math.min(idle, found.expiresAt.getTime())),
      },
    })
    // Retention counts in days: once an hour is enough.
    const anHourAgo = toDate(now.subtract({ hours: 1 }))
    await client.account.updateMany({
      where: { id: found.accountId, lastSeenAt: { lt: anHourAgo } },
      data: { lastSeenAt: at },
    })
  }
  return {
    accountId: found.accountId,
    role,
    dataSubjectId,
    onboarded: Boolean(dataSubject?.onboardedAt),
    createdAt: toInstant(found.createdAt),
    expiresAt: toInstant(found.expiresAt),
    confirmedAt: found.confirmedAt && toInstant(found.confirmedAt),
  }
}

/** Ends one session. */
export async function deleteSession(tokenHash: Uint8Array): Promise<void> {
  await clientOf().session.deleteMany({ where: { tokenHash: Uint8Array.from(tokenHash) } })
}

/** Ends every session of an account; how many there were. */
export async function deleteSessionsOf(accountId: string, tx?: Tx): Promise<number> {
  const { count } = await clientOf(tx).session.deleteMany({ where: { accountId } })
  return count
}

/** In how many browsers an account is signed in. */
export async function countSessions(accountId: string, now: Temporal.Instant): Promise<number> {
  const at = toDate(now)
  return clientOf().session.count({
    where: { accountId, idleExpiresAt: { gt: at }, expiresAt: { gt: at } },
  })
}
