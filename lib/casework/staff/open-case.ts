import { linesToFill } from '@/lib/controller/lines-to-fill'
import { type AnswerRow, findAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { findFeeQuote } from '@/lib/data/fee-quotes'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import { listLetters } from '@/lib/data/letters'
import { listMails, type MailRow } from '@/lib/data/mails'
import { listMessages } from '@/lib/data/messages'
import { listNotes } from '@/lib/data/notes'
import { duplicatesOf } from '@/lib/data/perhaps-same'
import type { RequestRow } from '@/lib/data/request-rows'
import { listSuspensions } from '@/lib/data/suspensions'
import { listTasks } from '@/lib/data/tasks'
import type { Actor } from '@/lib/rights/actor'
import { currentDeadline, type DeadlineStep, receivedOn } from '@/lib/rights/deadline'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { isEnded } from '@/lib/rights/life-cycle'
import { awaited } from '@/lib/rights/suspension'
import { openPersonKey, type PersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { found } from '../authorise'
import { openQuestion, type ViewedQuestion } from '../clock/question-view'
import { openQuote, type ViewedQuote } from '../fee/quote-view'
import { type CopyStanding, standingOf } from '../requests/delivered-copy'
import { openFile, sentWithRequest, uploadedOf, type ViewedFile } from '../requests/file-names'
import { openFiled } from '../requests/filed'
import { openMessage, type ViewedMessage } from '../requests/message-view'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { openStructured, type ViewedStructured } from '../requests/structured-copy'
import { letterPlace } from '../requests/view-request'
import { type CaseKept, caseKept } from '../retention/case-kept'
import { copyBeforeErasing } from '../tasks/copy-before-erasing'
import { type ViewedTask, viewTasks } from '../tasks/view-tasks'
import { type CaseDecision, viewDecision } from './case-decision'
import { houseTerms } from './house-terms'
import { openNote, type ViewedNote } from './keep-note'
import { noteOpening } from './note-opening'
import { type ViewedPerson, viewPerson } from './view-person'

export type CaseView = {
  request: RequestRow
  daysLeft: number
  person: ViewedPerson
  /** Cases of other records that may be the same person: shown and linked, never merged (rules.md 4). */
  duplicates: string[]
  filed: Filed
  steps: DeadlineStep[]
  /** What came with the request, to show what is right. */
  evidence: ViewedFile[]
  /** The files of the copy; those of messages stand with them. */
  files: ViewedFile[]
  /** What the portal makes its own files of the copy from. */
  structured: ViewedStructured | null
  /** How the delivered copy stands. */
  copy: CopyStanding | null
  messages: ViewedMessage[]
  /** Questions that stopped the clock, oldest first, and how long each has waited for its answer. */
  questions: (ViewedQuestion & { awaited: ReturnType<typeof awaited> })[]
  /** The price of another copy, where one was proposed. */
  quote: ViewedQuote | null
  /** What legal noted for itself, newest first. */
  notes: ViewedNote[]
  decision: CaseDecision
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
  tasks: ViewedTask[]
  /** The request whose copy comes before anything is erased. */
  copyFirst: string | null
  mails: MailRow[]
  /** Letters to print and post, for someone without e-mail. */
  letters: { id: string; kind: MailRow['kind']; postedOn: Temporal.PlainDate | null }[]
  /** How long an ended case stays, and what keeps it longer. */
  kept: CaseKept | null
  history: HistoryEntry[]
}

/** Opens a case for staff: everything filed, and the opening itself noted in the ledger (rules.md 6). NOT_FOUND for others. */
export async function openCase(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<CaseView> {
  const { actor, now } = input
  const request = await noteOpening(input)
  const key = await openPersonKey(request.keyId)
  const [questions, quote, notes] = [
    await listSuspensions(actor, request.id),
    await findFeeQuote(actor, request.id),
    await listNotes(actor, request.id),
  ]
  const tasks = await listTasks(actor, request.id)
  const filed = openFiled(key, request)
  const [person, files, messages, answer, mails, events] = await Promise.all([
    findCasePerson(actor, request.id),
    listFiles(actor, request.id),
    listMessages(actor, request.id),
    findAnswer(actor, request.id),
    listMails(actor, request.id),
    eventsOf(request.ledgerStream),
  ])
  return {
    request,
    daysLeft: receivedOn(now).until(request.dueOn, { largestUnit: 'days' }).days,
    person: viewPerson(key, request, found(person)),
    duplicates: await duplicatesOf(actor, request.id),
    filed,
    steps: currentDeadline(request).steps,
    tasks: await viewTasks(key, tasks),
    copyFirst: await copyBeforeErasing({ request, filed }, tasks),
    files: uploadedOf(files).map((file) => openFile(key, file)),
    structured: openStructured(key, files),
    copy: standingOf(key, request.id, answer, now),
    evidence: sentWithRequest(files).map((file) => openFile(key, file)),
    messages: messages.map((message) => openMessage(key, message)),
    questions: questions.map((row) => ({ ...openQuestion(key, row), awaited: awaited(row, now) })),
    quote: quote && openQuote(key, request.id, quote),
    notes: notes.map((note) => openNote(key, actor, note)),
    decision: viewDecision({
      actor,
      request,
      key,
      saved: answer,
      tasks,
      house: await houseTerms(now),
      now,
    }),
    answer: viewAnswer(key, request, answer),
    mails,
    letters: await listLetters(actor, request.id),
    kept: caseKept({ request, answer, tasks, mails, now }),
    history: historyOf(events),
  }
}

function viewAnswer(
  key: PersonKey,
  request: RequestRow,
  answer: AnswerRow | null,
): CaseView['answer'] {
  const sealed = isEnded(request.state) ? answer?.deliveredLetter : answer?.sealedLetter
  const letter = sealed ? openText(key, letterPlace(request.id), sealed) : null
  return {
    begun: answer !== null,
    delivered: Boolean(answer?.deliveredAt) && isEnded(request.state),
    letter,
    unfilled: linesToFill(letter ?? '').length,
    availableUntil: answer?.availableUntil ?? null,
  }
}
