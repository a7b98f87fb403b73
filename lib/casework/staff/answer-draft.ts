import { linesToFill } from '@/lib/controller/lines-to-fill'
import { findAnswer, saveAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest, updateState } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import { transaction } from '@/lib/data/transaction'
import type { Actor } from '@/lib/rights/actor'
import { isEnded } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import { checkText } from '@/lib/rights/text'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText, sealText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFile, uploadedOf, type ViewedFile } from '../requests/file-names'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { openStructured, type ViewedStructured } from '../requests/structured-copy'
import { letterPlace } from '../requests/view-request'
import { type CaseDecision, viewDecision } from './case-decision'
import { completeLetter } from './compose-letter'
import { houseTerms } from './house-terms'
import { appendToCase } from './load-case'
import { lockAnswer } from './lock-answer'
import { type ViewedPerson, viewPerson } from './view-person'

/** The longest letter, in characters. */
export const longestLetter = 60_000

export type AnswerDraft = {
  request: RequestRow
  letter: string
  /** 0 while nobody has saved anything. */
  version: number
  unfilled: string[]
  files: ViewedFile[]
  /** What the portal makes its own files of the copy from. */
  structured: ViewedStructured | null
  person: ViewedPerson
  decision: CaseDecision
  history: HistoryEntry[]
}

/**
 * The answer under way: its decision and the letter that was made of it, in the person's language. TRANSITION_NOT_ALLOWED once the
 * case has ended, and for a withdrawal of consent; NOT_DECIDED while there is no decision to write of. Where a form came too `late`
 * and what was typed goes back, neither the end nor a decision that was taken up again stands in the way.
 */
export async function viewAnswerDraft(
  actor: Actor,
  reference: string,
  now: Temporal.Instant,
  late = false,
): Promise<AnswerDraft> {
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(reference) ?? ''))
  // A withdrawn consent gets no letter: its task is the answer.
  if ((isEnded(request.state) && !late) || request.kind === 'CONSENT_WITHDRAWAL') {
    throw new Refusal('TRANSITION_NOT_ALLOWED')
  }
  const key = await openPersonKey(request.keyId)
  const [saved, files, person, tasks, house, events] = await Promise.all([
    findAnswer(actor, request.id),
    listFiles(actor, request.id),
    findCasePerson(actor, request.id),
    listTasks(actor, request.id),
    houseTerms(now),
    eventsOf(request.ledgerStream),
  ])
  const decision = viewDecision({ actor, request, key, saved, tasks, house, now })
  if (!saved || !(decision.made || late)) throw new Refusal('NOT_DECIDED')
  const letter = openText(key, letterPlace(request.id), saved.sealedLetter)
  return {
    request,
    letter,
    version: saved.version,
    unfilled: linesToFill(letter),
    files: uploadedOf(files).map((file) => openFile(key, file)),
    structured: openStructured(key, files),
    person: viewPerson(key, request, found(person)),
    decision,
    history: historyOf(events),
  }
}

/**
 * Saves the letter of a decided answer and returns the version it has now; what a no must tell is put back where it was taken out (Art. 12(4)), and what a second
 * person said of the letter before is void. `version` is the one the officer began from: CHANGED_MEANWHILE when someone saved since.
 * Further codes: NOT_DECIDED, ANSWER_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE, REQUEST_WITHDRAWN, TRANSITION_NOT_ALLOWED.
 */
export async function saveAnswerDraft(input: {
  actor: Actor
  reference: string
  letter: string
  version: number
  now: Temporal.Instant
}): Promise<number> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const letter = valueOrRefuse(
    checkText(input.letter, {
      field: 'letter',
      missing: 'ANSWER_MISSING',
      tooLong: 'TEXT_TOO_LONG',
      longest: longestLetter,
      lines: true,
    }),
  )
  return transaction(async (tx) => {
    const { work, saved, stored, letter: before } = await lockAnswer(tx, actor, input)
    const { request, key } = work
    const { decision } = stored
    if (!decision) throw new Refusal('NOT_DECIDED')
    // An adult who has not shown custody gets one fixed sentence: nothing in it can be changed (rules.md 3).
    const fixed = decision.kind === 'MINOR_ERASURE' && decision.custody === null
    const kept = fixed ? before : completeLetter(work, decision, letter)
    if (kept === before) return input.version
    const sealedLetter = sealText(key, letterPlace(request.id), kept)
    await saveAnswer(tx, actor, { requestId: request.id, sealedLetter, now })
    const approved = saved?.approval === 'PROPOSED' || saved?.approval === 'APPROVED'
    const version = input.version + 1
    if (!approved) return version
    const state = request.state === 'DECIDED' ? 'IN_PROGRESS' : request.state
    await updateState(tx, request.id, { state, approvalAskedAt: null })
    await appendToCase(tx, actor, work, now, [
      { type: 'decision.revised', version: 1, facts: {}, contents: null },
    ])
    return version
  })
}
