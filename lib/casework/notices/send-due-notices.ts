import { lockNoticeable, noteNotice } from '@/lib/data/notices'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import { receivedOn } from '@/lib/rights/deadline'
import { dueNotice } from '@/lib/rights/notices'

const first = '00000000-0000-0000-0000-000000000000'

/**
 * Sends what the clock owes people today: half of the time has passed, or the date has, unanswered (rules.md 1). Each once, in a
 * transaction of its own with its ledger event and mail; several workers at once share the work. Returns how many were sent.
 */
export async function sendDueNotices(now: Temporal.Instant): Promise<number> {
  let after = first
  let sent = 0
  for (;;) {
    const seen = await transaction((tx) => seeToNext(tx, after, now))
    if (!seen) return sent
    after = seen.id
    if (seen.sent) sent += 1
  }
}

async function seeToNext(
  tx: Tx,
  after: string,
  now: Temporal.Instant,
): Promise<{ id: string; sent: boolean } | null> {
  const today = receivedOn(now)
  const request = await lockNoticeable(tx, after, today)
  if (!request) return null
  const { id, reopenedAt, dataSubjectId } = request
  const reopenedOn = reopenedAt && receivedOn(reopenedAt)
  const notice = dueNotice({ ...request, reopenedOn }, today)
  if (!notice) return { id, sent: false }
  await noteNotice(tx, id, notice, now)
  const stream = request.ledgerStream
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM', now }, [
    {
      type: notice === 'LATE' ? 'notice.late' : 'notice.half-time',
      version: 1,
      facts: { due: request.dueOn.toString() },
      contents: null,
    },
  ])
  await enqueueMail(tx, { kind: notice, requestId: id }, now)
  return { id, sent: true }
}
