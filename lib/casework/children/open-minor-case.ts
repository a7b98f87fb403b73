import { randomBytes, randomUUID } from 'node:crypto'
import { controller } from '@/lib/controller/controller'
import { insertRequest } from '@/lib/data/requests'
import type { Tx } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import type { AssuranceLevel } from '@/lib/rights/assurance'
import { receivedOn } from '@/lib/rights/deadline'
import { requestDates } from '@/lib/rights/decide-submission'
import { makeReference } from '@/lib/rights/reference'
import type { PersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { answersPlace } from '../requests/filed'

// Nothing is asked of the adult but who the child is: everything about it goes.
const formVersion = 1
const answers = {}

/**
 * Opens the case that erases a child's data (Art. 17(1)(f), policy P6) in the caller's transaction: request, ledger event and the
 * mail to legal. The clock runs from the day in Stockholm of `receivedAt`. Nobody is signed in as the one who files it, and nothing
 * goes to the child.
 */
export async function openMinorCase(
  tx: Tx,
  child: { id: string; key: PersonKey; locale: Locale; assurance: AssuranceLevel },
  time: { receivedAt: Temporal.Instant; now: Temporal.Instant },
): Promise<{ requestId: string }> {
  const { receivedAt, now } = time
  const { key, locale } = child
  const id = randomUUID()
  const reference = makeReference(randomBytes(8))
  const dates = requestDates(
    'MINOR_ERASURE',
    receivedOn(receivedAt),
    controller().targetWorkingDays,
  )
  const stream = await requestStream(id, tx)
  await insertRequest(tx, null, {
    id,
    reference,
    kind: 'MINOR_ERASURE',
    state: 'RECEIVED',
    dataSubjectId: child.id,
    draftId: null,
    channel: 'PORTAL',
    locale,
    formVersion,
    sealedAnswers: sealJson(key, answersPlace(id), answers),
    receivedAt,
    receivedOn: dates.receivedOn,
    dueOn: dates.due,
    extendedDueOn: dates.extendedDue,
    targetOn: dates.target,
    ledgerStream: stream,
  })
  const facts = {
    kind: 'MINOR_ERASURE',
    channel: 'PORTAL',
    receivedOn: dates.receivedOn.toString(),
    due: dates.due.toString(),
    extendedDue: dates.extendedDue.toString(),
    target: dates.target.toString(),
    formVersion,
    assurance: child.assurance,
  } as const
  await append(
    tx,
    { stream, kind: 'REQUEST', dataSubjectId: child.id, key, cause: 'SYSTEM', now },
    [{ type: 'request.filed', version: 1, facts, contents: { reference, answers } }],
  )
  await enqueueMail(tx, { kind: 'LEGAL_NEW_REQUEST', requestId: id }, now)
  return { requestId: id }
}
