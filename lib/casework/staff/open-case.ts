import { linesToFill } from '@/lib/controller/lines-to-fill'
import { type AnswerRow, findAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import { listMails, type MailRow } from '@/lib/data/mails'
import type { RequestRow } from '@/lib/data/request-rows'
import { transaction } from '@/lib/data/transaction'
import type { AccessAnswers } from '@/lib/rights/access-request'
import type { Actor } from '@/lib/rights/actor'
import { type DeadlineStep, deadline, receivedOn } from '@/lib/rights/deadline'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFile, type ViewedFile } from '../requests/file-names'
import { type HistoryEntry, historyOf, openAccessAnswers } from '../requests/request-view'
import { letterPlace } from '../requests/view-request'
import { appendToCase, lockCase } from './load-case'
import { type ViewedPerson, viewPerson } from './view-person'

export type CaseView = {
  request: RequestRow
  daysLeft: number
  person: ViewedPerson
  answers: AccessAnswers
  steps: DeadlineStep[]
  files: ViewedFile[]
  answer: {
    begun: boolean
    delivered: boolean
    /** What was saved or sent; null while nobody has saved one. */
    letter: string | null
    /** Lines that legal has still to fill in. */
    unfilled: number
    /** The last day on which the person can fetch the files of a delivered answer. */
    availableUntil: Temporal.PlainDate | null
  }
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
  return {
    request,
    daysLeft: receivedOn(now).until(request.dueOn, { largestUnit: 'days' }).days,
    person: viewPerson(key, found(person)),
    answers: openAccessAnswers(key, request),
    steps: deadline({ receivedOn: request.receivedOn }).steps,
    files: files.map((file) => openFile(key, file)),
    answer: viewAnswer(key, request, answer),
    mails,
    history: historyOf(events),
  }
}

function viewAnswer(
  key: PersonKey,
  request: RequestRow,
  answer: AnswerRow | null,
): CaseView['answer'] {
  const letter = answer && openText(key, letterPlace(request.id), answer.sealedLetter)
  return {
    begun: answer !== null,
    delivered: Boolean(answer?.deliveredAt),
    letter,
    unfilled: linesToFill(letter ?? '').length,
    availableUntil: answer?.availableUntil ?? null,
  }
}
