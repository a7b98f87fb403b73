import { findAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import { listMails, type MailRow } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { transaction } from '@/lib/data/transaction'
import type { AccessAnswers } from '@/lib/rights/access-request'
import type { Actor } from '@/lib/rights/actor'
import { type AssuranceLevel, isIdentitySettled } from '@/lib/rights/assurance'
import { type DeadlineStep, deadline, receivedOn } from '@/lib/rights/deadline'
import { maskIdentityNumber } from '@/lib/rights/identity-number'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openDetails } from '../people/person-details'
import { openFile, type ViewedFile } from '../requests/file-names'
import { type HistoryEntry, historyOf, openAccessAnswers } from '../requests/request-view'
import { appendToCase, lockCase } from './load-case'

export type CaseView = {
  request: RequestRow
  daysLeft: number
  person: {
    name: string
    birthDate: string
    maskedIdentityNumber: string | null
    knownContact: string | null
    email: string | null
    assurance: AssuranceLevel
    identitySettled: boolean
    otherReferences: string[]
  }
  answers: AccessAnswers
  steps: DeadlineStep[]
  files: ViewedFile[]
  answer: { begun: boolean; delivered: boolean }
  mails: MailRow[]
  history: HistoryEntry[]
}

/** Opens a case for staff: everything filed, and the opening itself noted in the ledger (rules.md 6). NOT_FOUND for others. */
export async function openCase(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<CaseView> {
  const { actor, now } = input
  authorise(actor, 'case.open')
  const { request } = await transaction(async (tx) => {
    const locked = await lockCase(tx, actor, input.reference)
    await appendToCase(tx, actor, locked, now, [
      { type: 'request.opened', version: 1, facts: { purpose: 'CASEWORK' }, contents: null },
    ])
    return locked
  })
  const key = await openPersonKey(request.keyId)
  const [person, files, answer, mails, events] = await Promise.all([
    findCasePerson(actor, request.id),
    listFiles(actor, request.id),
    findAnswer(actor, request.id),
    listMails(actor, request.id),
    eventsOf(request.ledgerStream),
  ])
  const subject = found(person)
  const details = openDetails(key, subject)
  const { account } = subject
  return {
    request,
    daysLeft: receivedOn(now).until(request.dueOn, { largestUnit: 'days' }).days,
    person: {
      name: details.name,
      birthDate: details.birthDate,
      maskedIdentityNumber: details.identityNumber && maskIdentityNumber(details.identityNumber),
      knownContact: details.knownContact?.value ?? null,
      email: account && openText(key, `account.email:${account.id}`, account.sealedEmail),
      assurance: subject.assurance,
      identitySettled: isIdentitySettled(subject.assurance),
      otherReferences: subject.otherRequests.map((other) => other.reference),
    },
    answers: openAccessAnswers(key, request),
    steps: deadline({ receivedOn: request.receivedOn }).steps,
    files: files.map((file) => openFile(key, file)),
    answer: { begun: answer !== null, delivered: Boolean(answer?.deliveredAt) },
    mails,
    history: historyOf(events),
  }
}
