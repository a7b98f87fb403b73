import { toDate } from './time'
import { clientOf, type Tx } from './transaction'

/** Notes that a second factor was shown in a session; false when the session is gone. */
export async function confirmSession(
  tx: Tx,
  session: { tokenHash: Uint8Array; accountId: string; now: Temporal.Instant },
): Promise<boolean> {
  const { count } = await clientOf(tx).session.updateMany({
    where: { tokenHash: Uint8Array.from(session.tokenHash), accountId: session.accountId },
    data: { confirmedAt: toDate(session.now), challenge: null, challengedAt: null },
  })
  return count === 1
}
