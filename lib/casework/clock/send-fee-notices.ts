import { type FeeQuoteRow, lockQuoted, noteFee } from '@/lib/data/fee-quotes'
import type { RequestRow } from '@/lib/data/request-rows'
import { updateState } from '@/lib/data/requests'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { receivedOn } from '@/lib/rights/deadline'
import { nextFeeState } from '@/lib/rights/fee'
import { nextState } from '@/lib/rights/life-cycle'
import { valueOrRefuse } from '@/lib/rights/refusal'
import { settleClaim } from '../free-copy/settle-claim'
import { endQuestions } from './end-questions'

const first = '00000000-0000-0000-0000-000000000000'
const zone = 'Europe/Stockholm'

/**
 * Sees to quoted prices that nobody has answered (rules.md 2): one reminder after so many days; once the day to answer is over, the
 * fee lapses and the request ends with an answer that says why and where to complain (Art. 12(4)), by its due date. Each in a
 * transaction of its own. Returns how many were seen to.
 */
export async function sendFeeNotices(now: Temporal.Instant, days: number): Promise<number> {
  const today = receivedOn(now)
  const last = today.subtract({ days: days - 1 })
  const quotedBefore = last.toZonedDateTime(zone).toInstant()
  let after = first
  for (let sent = 0; ; sent += 1) {
    const seen = await transaction((tx) => seeToNext(tx, after, { today, quotedBefore }, now))
    if (!seen) return sent
    after = seen
  }
}

async function seeToNext(
  tx: Tx,
  after: string,
  days: Parameters<typeof lockQuoted>[2],
  now: Temporal.Instant,
): Promise<string | null> {
  const locked = await lockQuoted(tx, after, days)
  if (!locked) return null
  const { request, quote } = locked
  const facts = isOver(quote, days.today)
    ? await lapse(tx, request, now)
    : await remind(tx, request, now)
  const { ledgerStream: stream, dataSubjectId } = request
  const target = { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM' } as const
  await append(tx, { ...target, now }, facts)
  return request.id
}

function isOver({ answerBy }: FeeQuoteRow, today: Temporal.PlainDate): boolean {
  return answerBy !== null && Temporal.PlainDate.compare(today, answerBy) > 0
}

async function remind(tx: Tx, { id }: RequestRow, now: Temporal.Instant): Promise<LedgerFact[]> {
  await noteFee(tx, id, 'remindedAt', now)
  await enqueueMail(tx, { kind: 'FEE_REMINDER', requestId: id }, now)
  return [{ type: 'fee.reminded', version: 1, facts: {}, contents: null }]
}

async function lapse(tx: Tx, request: RequestRow, now: Temporal.Instant): Promise<LedgerFact[]> {
  const { id, kind, state, feeState } = request
  // The clock acts for legal: by the same two tables.
  const next = valueOrRefuse(nextFeeState(feeState, 'LEGAL', 'lapse'))
  const closed = nextState(kind, state, 'LEGAL', 'lapse-fee')
  await noteFee(tx, id, 'lapsedAt', now)
  const lapsed: LedgerFact = { type: 'fee.lapsed', version: 1, facts: {}, contents: null }
  if (!closed.ok) {
    // Decided on already: that answer says what becomes of the copy.
    await updateState(tx, id, { state, feeState: next })
    return [lapsed]
  }
  const ended = await endQuestions(tx, request, { role: 'LEGAL', end: 'WITHDRAWN', now })
  await updateState(tx, id, {
    state: closed.value,
    feeState: next,
    endedAt: now,
    clock: ended?.clock,
  })
  await enqueueMail(tx, { kind: 'FEE_LAPSED', requestId: id }, now)
  return [lapsed, ...(ended?.facts ?? []), ...(await settleClaim(tx, id, 'RELEASED'))]
}
