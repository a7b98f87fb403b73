import { findCasePerson } from '@/lib/data/case-person'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { listSuspensions, type SuspensionRow } from '@/lib/data/suspensions'
import { env } from '@/lib/env'
import type { WordedLetter } from '@/lib/i18n/letters/words'
import type { Actor } from '@/lib/rights/actor'
import { isIdentitySettled } from '@/lib/rights/assurance'
import { receivedOn } from '@/lib/rights/deadline'
import { nextState } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { type FieldProblem, Refusal, valueOrRefuse } from '@/lib/rights/refusal'
import {
  checkClarification,
  checkIdentityQuestion,
  dueIfAnswered,
  lastDayToClarify,
  mayAsk,
  type SuspensionReason,
} from '@/lib/rights/suspension'
import { openPersonKey } from '@/lib/vault/person-key'
import { authorise, found } from '../authorise'
import { byPostOf } from '../clock/by-post'
import { questionInWords } from '../clock/question-letter'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { type ViewedPerson, viewPerson } from './view-person'

export type ViewedAsking = {
  request: RequestRow
  person: ViewedPerson
  /** Why a question of each reason cannot be asked now; null where it can. */
  refused: Record<SuspensionReason, FieldProblem | null>
  lastDayToClarify: Temporal.PlainDate
  suspensions: SuspensionRow[]
  /** The date of the answer if the person answers today. */
  due: Temporal.PlainDate
  history: HistoryEntry[]
}

/** What legal needs to know before a question that stops the clock is asked. NOT_FOUND for whoever may not ask. */
export async function viewAsking(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<ViewedAsking> {
  const { actor, now } = input
  authorise(actor, 'case.work')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const [subject, suspensions, key] = await Promise.all([
    findCasePerson(actor, request.id),
    listSuspensions(actor, request.id),
    openPersonKey(request.keyId),
  ])
  const person = viewPerson(key, request, found(subject))
  const { kind, state } = request
  // The first work on a received request starts it.
  const begun = state === 'RECEIVED' ? 'IN_PROGRESS' : state
  const possible = nextState(kind, begun, actor.role, 'ask')
  const why = (reason: SuspensionReason): FieldProblem | null => {
    const asking = {
      ...request,
      reason,
      identitySettled: isIdentitySettled(person.assurance),
      open: suspensions.flatMap((each) => (each.answeredAt ? [] : [each.reason])),
      wantsEverything: suspensions.some(({ end }) => end === 'EVERYTHING'),
      today: receivedOn(now),
    }
    const checked = possible.ok ? mayAsk(asking) : possible
    return checked.ok ? null : (checked.problems[0] ?? null)
  }
  return {
    request,
    person,
    refused: { IDENTITY: why('IDENTITY'), CLARIFICATION: why('CLARIFICATION') },
    lastDayToClarify: lastDayToClarify(request.receivedOn),
    suspensions,
    due: dueIfAnswered(request, suspensions, now),
    history: historyOf(await eventsOf(request.ledgerStream)),
  }
}

/**
 * The question as the person would read it, from what was typed. Refuses as askIdentity and askClarification do, and changes
 * nothing.
 */
export async function previewQuestion(input: {
  actor: Actor
  reference: string
  reason: SuspensionReason
  raw: Record<string, unknown>
  now: Temporal.Instant
}): Promise<WordedLetter> {
  const { reason, raw, now } = input
  const { request, person, refused, suspensions } = await viewAsking(input)
  const problem = refused[reason]
  if (problem) throw new Refusal(problem.code, [problem])
  const check = reason === 'IDENTITY' ? checkIdentityQuestion : checkClarification
  const question = { ...valueOrRefuse(check(raw)), reason }
  const { protectedIdentity } = person
  const byPost = await byPostOf(request)
  const circumstances = { suspensions, protectedIdentity, eid: env().eid !== null, byPost }
  return questionInWords(request, question, circumstances, now)
}
