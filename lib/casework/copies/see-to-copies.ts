import { controller } from '@/lib/controller/controller'
import {
  type DeliveredCopyRow,
  lockDueCopy,
  noteReminder,
  removeCopy,
} from '@/lib/data/delivered-copies'
import { eventsOf } from '@/lib/data/ledger-rows'
import { findAddressee } from '@/lib/data/mails'
import { type Tx, transaction } from '@/lib/data/transaction'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append } from '@/lib/ledger/append'
import type { LedgerFact } from '@/lib/ledger/events'
import { receivedOn } from '@/lib/rights/deadline'
import { copyDue } from '@/lib/rights/delivered-copy'
import { historyOf } from '../requests/request-view'

const first = '00000000-0000-0000-0000-000000000000'

export type SeenTo = { reminded: number; removed: number }

/**
 * Sees to delivered copies (rules.md 9): someone who has not fetched theirs by the day of the reminder is told, once; when the last
 * day is over, the files are removed for good. Each in a transaction of its own; several workers at once share the work.
 */
export async function seeToCopies(now: Temporal.Instant): Promise<SeenTo> {
  const seen: SeenTo = { reminded: 0, removed: 0 }
  let after = first
  for (;;) {
    const next = await transaction((tx) => seeToNext(tx, after, now))
    if (!next) return seen
    after = next.id
    if (next.did) seen[next.did] += 1
  }
}

async function seeToNext(
  tx: Tx,
  after: string,
  now: Temporal.Instant,
): Promise<{ id: string; did: keyof SeenTo | null } | null> {
  const { copyReminderDay } = controller().retention
  const today = receivedOn(now)
  // A day more than can be: the rule itself looks at the calendar in Stockholm.
  const deliveredBefore = now.subtract({ hours: 24 * (copyReminderDay - 1) })
  const copy = await lockDueCopy(tx, after, { today, deliveredBefore })
  if (!copy) return null
  const { id } = copy.request
  const deliveredOn = receivedOn(copy.deliveredAt)
  const due = copyDue({ ...copy, deliveredOn, gone: false }, today, copyReminderDay)
  if (due === 'REMOVE') {
    const files = await removeCopy(tx, copy, now)
    // An answer that no data are held has nothing to remove.
    if (files > 0) await note(tx, copy, now, { type: 'copy.purged', facts: { files } })
    return { id, did: files > 0 ? 'removed' : null }
  }
  if (due !== 'REMIND') return { id, did: null }
  await noteReminder(tx, id, now)
  if (!(await isWaiting(copy))) return { id, did: null }
  const availableUntil = copy.availableUntil.toString()
  await note(tx, copy, now, { type: 'copy.reminded', facts: { availableUntil } })
  await enqueueMail(tx, { kind: 'COPY_REMINDER', requestId: id }, now)
  return { id, did: 'reminded' }
}

/**
 * Whether files of the copy wait for the person: some went out with the answer, they can sign in to fetch them, and they have
 * fetched none since, as the ledger has it.
 */
async function isWaiting({ request, deliveredAt }: DeliveredCopyRow): Promise<boolean> {
  const history = historyOf(await eventsOf(request.ledgerStream))
  const delivered = history.find(({ type }) => type === 'answer.delivered')
  const files: unknown[] = Array.isArray(delivered?.facts.files) ? delivered.facts.files : []
  const fetched = history.some(
    ({ type, at, facts }) =>
      (type === 'copy.downloaded' || type === 'structured.downloaded') &&
      facts.role === 'DATA_SUBJECT' &&
      files.includes(facts.file) &&
      Temporal.Instant.compare(at, deliveredAt) >= 0,
  )
  return files.length > 0 && !fetched && (await findAddressee(request.id)) !== null
}

type Noted =
  | Pick<Extract<LedgerFact, { type: 'copy.purged' }>, 'type' | 'facts'>
  | Pick<Extract<LedgerFact, { type: 'copy.reminded' }>, 'type' | 'facts'>

async function note(tx: Tx, { request }: DeliveredCopyRow, now: Temporal.Instant, noted: Noted) {
  const { ledgerStream: stream, dataSubjectId } = request
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId, key: null, cause: 'SYSTEM', now }, [
    { ...noted, version: 1, contents: null },
  ])
}
