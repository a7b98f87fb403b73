import { randomBytes, randomUUID } from 'node:crypto'
import { consentsOf } from '@/lib/controller/consents'
import { controller } from '@/lib/controller/controller'
import { findAccount, lockAccount } from '@/lib/data/accounts'
import { findOwnConsents, openWithdrawals, withdrawOwnConsents } from '@/lib/data/consents'
import type { DataSubjectRow } from '@/lib/data/data-subjects'
import { insertRequest, linkDraft } from '@/lib/data/requests'
import { insertTask } from '@/lib/data/tasks'
import { type Tx, transaction } from '@/lib/data/transaction'
import type { Locale } from '@/lib/i18n/locales'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import { append, requestStream } from '@/lib/ledger/append'
import type { Actor } from '@/lib/rights/actor'
import { isUnderAge } from '@/lib/rights/age'
import { checkWithdrawal, isSameWithdrawal, withdrawalFormVersion } from '@/lib/rights/consents'
import { receivedOn } from '@/lib/rights/deadline'
import { requestDates } from '@/lib/rights/decide-submission'
import { makeReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { sealJson } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { eraseUnderAge } from '../people/erase-under-age'
import { openKnownDetails } from '../people/person-details'
import { answersPlace, openFiled } from '../requests/filed'
import { openStopTasks } from '../tasks/system-tasks'
import { recordOf } from './record-of'

type Filing = { actor: Actor; locale: Locale; now: Temporal.Instant; draftId?: string }
type Withdrawal = Filing & { raw: Record<string, unknown> }

/**
 * Withdraws consents (Art. 7(3)): in force when this returns, with a confirmed address alone, and with nothing on record as well.
 * Request, records, ledger events, the task to stop it everywhere and the mails are one transaction. The same again, while
 * the first is open, gives its reference. Refuses with CONSENTS_EMPTY, CONSENT_UNKNOWN, and UNDER_AGE (policy P6).
 */
export async function withdrawConsents(input: Withdrawal): Promise<{ reference: string }> {
  const { actor, raw, now } = input
  authorise(actor, 'consent.manage-own')
  const known = consentsOf(controller()).map(({ key }) => key)
  const purposes = valueOrRefuse(checkWithdrawal(raw, known))
  try {
    return { reference: await transaction((tx) => withdraw(tx, input, purposes)) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNDER_AGE') await eraseUnderAge(actor, now)
    throw error
  }
}

/**
 * The same within a transaction that is open: an objection to what rests on consent ends here. `draftId` is the draft that it
 * was, so that sending that once more finds the request. Refuses with UNDER_AGE; what the visit made is then the caller's to erase.
 */
export async function withdraw(tx: Tx, input: Filing, purposes: string[]): Promise<string> {
  const { locale, now } = input
  const { accountId, role } = input.actor
  // Whoever sends it a second time waits here, and then finds the first.
  if (!(await lockAccount(tx, accountId))) throw new Refusal('NOT_SIGNED_IN')
  const account = found(await findAccount(accountId, tx))
  const key = await openPersonKey(account.keyId, tx)
  const subject = await recordOf(tx, account, key, { locale, now })
  refuseUnderAge(key, subject, now)
  const actor: Actor = { accountId, role, dataSubjectId: subject.id }
  const already = await sameStillOpen(tx, actor, key, purposes)
  if (already) {
    // The draft became a request that is there already: sent once more, it finds that one.
    if (input.draftId) await linkDraft(tx, already.id, input.draftId)
    return already.reference
  }
  const rows = purposes.map((purpose) => ({ id: randomUUID(), purpose }))
  await withdrawOwnConsents(tx, actor, { rows, now })
  return file(tx, { ...input, actor }, { subject, key, purposes })
}

/** Where a birth date is known; someone who only confirmed an address is never asked for one to withdraw. */
function refuseUnderAge(key: PersonKey, subject: DataSubjectRow, now: Temporal.Instant): void {
  const { birthDate } = openKnownDetails(key, subject)
  const { years } = controller().minimumAge
  if (birthDate && isUnderAge(Temporal.PlainDate.from(birthDate), receivedOn(now), years)) {
    throw new Refusal('UNDER_AGE')
  }
}

async function sameStillOpen(
  tx: Tx,
  actor: Actor,
  key: PersonKey,
  purposes: string[],
): Promise<{ id: string; reference: string } | null> {
  const open = await openWithdrawals(tx, actor)
  if (open.length === 0) return null
  const records = await findOwnConsents(actor, tx)
  const same = open.find((request) => {
    const filed = openFiled(key, request)
    return (
      filed.kind === 'CONSENT_WITHDRAWAL' &&
      isSameWithdrawal(filed.answers.purposes, purposes, records)
    )
  })
  return same ?? null
}

async function file(
  tx: Tx,
  { actor, locale, now, draftId }: Filing,
  what: { subject: DataSubjectRow; key: PersonKey; purposes: string[] },
): Promise<string> {
  const { subject, key, purposes } = what
  const kind = 'CONSENT_WITHDRAWAL'
  const dates = requestDates(kind, receivedOn(now), controller().targetWorkingDays)
  const id = randomUUID()
  const reference = makeReference(randomBytes(8))
  const stream = await requestStream(id, tx)
  const answers = { purposes }
  await insertRequest(tx, actor, {
    id,
    reference,
    kind,
    state: 'RECEIVED',
    dataSubjectId: subject.id,
    draftId: draftId ?? null,
    channel: 'PORTAL',
    locale,
    formVersion: withdrawalFormVersion,
    sealedAnswers: sealJson(key, answersPlace(id), answers),
    receivedAt: now,
    receivedOn: dates.receivedOn,
    dueOn: dates.due,
    extendedDueOn: dates.extendedDue,
    targetOn: dates.target,
    ledgerStream: stream,
  })
  const task = { id: randomUUID(), requestId: id, kind: 'STOP_IN_EVERY_SYSTEM' } as const
  await insertTask(tx, { ...task, dueOn: dates.due, now })
  const opened = await openStopTasks(tx, actor, { requestId: id, purposes, dueOn: dates.due, now })
  await append(tx, { stream, kind: 'REQUEST', dataSubjectId: subject.id, key, cause: actor, now }, [
    {
      type: 'request.filed',
      version: 1,
      facts: {
        kind,
        channel: 'PORTAL',
        receivedOn: dates.receivedOn.toString(),
        due: dates.due.toString(),
        extendedDue: dates.extendedDue.toString(),
        target: dates.target.toString(),
        formVersion: withdrawalFormVersion,
        assurance: subject.assurance,
      },
      contents: { reference, answers },
    },
    { type: 'consent.withdrawn', version: 1, facts: { purposes }, contents: null },
    ...opened,
  ])
  await enqueueMail(tx, { kind: 'CONSENT_WITHDRAWN', requestId: id }, now)
  await enqueueMail(tx, { kind: 'LEGAL_NEW_REQUEST', requestId: id }, now)
  return reference
}
