import { controller } from '@/lib/controller/controller'
import { findCasePerson } from '@/lib/data/case-person'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest, updateState } from '@/lib/data/requests'
import { transaction } from '@/lib/data/transaction'
import { extensionLetter } from '@/lib/i18n/letters/extension-letter'
import type { WordedLetter } from '@/lib/i18n/letters/words'
import { enqueueMail } from '@/lib/jobs/enqueue-mail'
import type { Actor } from '@/lib/rights/actor'
import { checkExtension, lastDayToExtend, mayExtend } from '@/lib/rights/extension'
import { readReference } from '@/lib/rights/reference'
import { type FieldProblem, valueOrRefuse } from '@/lib/rights/refusal'
import { authorise, found } from '../authorise'
import { byPostOf } from '../clock/by-post'
import { sealExtension } from '../clock/extension-view'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { appendToCase, lockCaseAsSeen, startWork } from './load-case'

type Extending = {
  actor: Actor
  reference: string
  /** The form's fields, as typed. */
  raw: Record<string, unknown>
  now: Temporal.Instant
}

/**
 * Takes two further months for an answer, once (Art. 12(3)): new date, ledger event, the notice to the person and legal@'s copy in
 * one transaction. `version` is the one the officer saw: CHANGED_MEANWHILE when the case moved since. Refuses with the codes of
 * mayExtend (EXTENSION_TOO_LATE from midnight in Stockholm after the first due date) and checkExtension.
 */
export async function extendRequest(input: Extending & { version: number }): Promise<void> {
  const { actor, raw, now } = input
  authorise(actor, 'case.extend')
  await transaction(async (tx) => {
    const locked = await lockCaseAsSeen(tx, actor, input)
    const { from, to } = valueOrRefuse(mayExtend(locked.request, now))
    const person = found(await findCasePerson(actor, locked.request.id, tx))
    const { reason, text, done } = valueOrRefuse(checkExtension(raw, person.otherRequests.length))
    const work = await startWork(tx, actor, locked, now)
    const { request, key } = work
    const { id: requestId, state, suspendedDays, pausedSince } = request
    await updateState(tx, requestId, {
      state,
      clock: { dueOn: to, extendedDueOn: to, suspendedDays, pausedSince },
      extension: {
        at: now,
        reason,
        sealedReason: sealExtension(key, requestId, { text, done, from }),
      },
    })
    await appendToCase(tx, actor, work, now, [
      {
        type: 'request.extended',
        version: 1,
        facts: { reason, from: from.toString(), due: to.toString() },
        contents: { text, done },
      },
    ])
    await enqueueMail(tx, { kind: 'EXTENDED', requestId }, now)
    await enqueueMail(tx, { kind: 'LEGAL_EXTENDED', requestId }, now)
  })
}

/** The notice as the person would read it, from what was typed. Refuses as extendRequest does; changes nothing. */
export async function previewExtension(input: Extending): Promise<WordedLetter> {
  const { actor, raw, now } = input
  const { request, otherRequests } = await viewExtending(input)
  const { from, to } = valueOrRefuse(mayExtend(request, now))
  const { text, done } = valueOrRefuse(checkExtension(raw, otherRequests))
  authorise(actor, 'case.extend')
  const { locale, reference } = request
  const authority = controller().authority.shortName
  const byPost = await byPostOf(request)
  return extensionLetter({ locale, reference, from, to, text, done, authority, byPost })
}

export type ViewedExtending = {
  request: RequestRow
  otherRequests: number
  /** Why more time cannot be taken now; null where it can. */
  refused: FieldProblem | null
  lastDay: Temporal.PlainDate
  history: HistoryEntry[]
}

/** What legal needs to know before it takes more time. NOT_FOUND for whoever may not. */
export async function viewExtending(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<ViewedExtending> {
  const { actor, now } = input
  authorise(actor, 'case.extend')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const person = found(await findCasePerson(actor, request.id))
  const checked = mayExtend(request, now)
  return {
    request,
    otherRequests: person.otherRequests.length,
    refused: checked.ok ? null : (checked.problems[0] ?? null),
    lastDay: lastDayToExtend(request),
    history: historyOf(await eventsOf(request.ledgerStream)),
  }
}
