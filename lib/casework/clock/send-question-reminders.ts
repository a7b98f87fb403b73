import { lockUnreminded, noteReminded } from '@/lib/data/suspensions'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import { receivedOn } from '@/lib/rights/deadline'

const first = '00000000-0000-0000-0000-000000000000'
const zone = 'Europe/Stockholm'

/**
 * Reminds everyone who has not answered a question for so many days, once (rules.md 1); each in a transaction of its own with its
 * ledger event and mail. Nothing is ever closed for a silence. Returns how many were reminded.
 */
export async function sendQuestionReminders(now: Temporal.Instant, days: number): Promise<number> {
  // Asked before the end of the day that lies so many days back, as dates in Stockholm.
  const last = receivedOn(now).subtract({ days: days - 1 })
  const before = last.toZonedDateTime(zone).toInstant()
  let after = first
  for (let sent = 0; ; sent += 1) {
    const seen = await transaction((tx) => remindNext(tx, after, before, now))
    if (!seen) return sent
    after = seen
  }
}

async function remindNext(
  tx: Tx,
  after: string,
  before: Temporal.Instant,
  now: Temporal.Instant,
): Promise<string | null> {
  const found = await lockUnreminded(tx, after, before)
  if (!found) return null
  const { suspensionId, request } = found
  const { id: requestId, ledgerStream: stream, dataSubjectId } = request
  await noteReminded(tx, suspensionId, now)
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM', now }, [
    { type: 'question.reminded', version: 1, facts: { question: suspensionId }, contents: null },
  ])
  await enqueueMail(tx, { kind: 'QUESTION_REMINDER', requestId, suspensionId }, now)
  return suspensionId
}
