import type { SignInWay } from '@/prisma/generated/enums'
import { toDate, toInstant } from './time'
import { clientOf, type Tx } from './transaction'

export type OwnSession = {
  id: string
  /** How it began; null for one from before that was noted. */
  way: SignInWay | null
  createdAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  /** Staff: whether a second factor was shown in it. */
  confirmed: boolean
  /** Whether it is the one that asks. */
  here: boolean
}

/** Whose sessions, and the one that asks, by its token. */
export type Asking = { accountId: string; tokenHash: Uint8Array }

const live = (accountId: string, now: Temporal.Instant) => ({
  accountId,
  idleExpiresAt: { gt: toDate(now) },
  expiresAt: { gt: toDate(now) },
})

const thisOne = ({ tokenHash }: Asking) => ({ tokenHash: Uint8Array.from(tokenHash) })

/** The live sessions of an account, the one that asks first, then the latest used. */
export async function listSessions(asking: Asking, now: Temporal.Instant): Promise<OwnSession[]> {
  const rows = await clientOf().session.findMany({
    where: live(asking.accountId, now),
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      way: true,
      createdAt: true,
      lastSeenAt: true,
      confirmedAt: true,
      tokenHash: true,
    },
  })
  const sessions = rows.map(({ tokenHash, confirmedAt, ...row }) => ({
    ...row,
    createdAt: toInstant(row.createdAt),
    lastSeenAt: toInstant(row.lastSeenAt),
    confirmed: confirmedAt !== null,
    here: Buffer.compare(tokenHash, asking.tokenHash) === 0,
  }))
  return sessions.toSorted((one, other) => Number(other.here) - Number(one.here))
}

/** In how many other browsers an account is signed in. */
export async function countOtherSessions(asking: Asking, now: Temporal.Instant): Promise<number> {
  return clientOf().session.count({
    where: { ...live(asking.accountId, now), NOT: thisOne(asking) },
  })
}

/** Ends another session of the same account; false when there is none with this id. */
export async function deleteOtherSession(tx: Tx, asking: Asking, id: string): Promise<boolean> {
  const { accountId } = asking
  const { count } = await clientOf(tx).session.deleteMany({
    where: { id, accountId, NOT: thisOne(asking) },
  })
  return count === 1
}

/** Ends every session of an account but the one that asks; how many there were. */
export async function deleteOtherSessions(tx: Tx, asking: Asking): Promise<number> {
  const { accountId } = asking
  const { count } = await clientOf(tx).session.deleteMany({
    where: { accountId, NOT: thisOne(asking) },
  })
  return count
}
