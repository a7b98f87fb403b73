import { claimDigest } from '@/lib/data/digests'
import { transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { digestDay } from '@/lib/rights/digest'
import { viewDigest } from './view-digest'

/**
 * Tells legal@ how the desk stands, once on a working day from 07:00 in Stockholm on: at once where the worker was down then, never
 * twice however many workers there are. Where nothing waits no mail goes out. Returns whether one does.
 */
export async function sendDigest(now: Temporal.Instant): Promise<boolean> {
  const day = digestDay(now)
  if (!day) return false
  return transaction(async (tx) => {
    const taken = await claimDigest(tx, day, now)
    if (!taken) return false
    const parts = await viewDigest(day, taken.since)
    if (parts.length === 0) return false
    await enqueueMail(tx, { kind: 'DIGEST' }, now)
    return true
  })
}
