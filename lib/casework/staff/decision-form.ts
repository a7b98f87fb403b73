import { controller } from '@/lib/controller/controller'
import type { OfferedGround } from '@/lib/controller/grounds'
import { isToFill, linesOf } from '@/lib/controller/lines'
import type { Wording } from '@/lib/controller/profile'
import { findAnswer } from '@/lib/data/answers'
import { findCasePerson } from '@/lib/data/case-person'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest } from '@/lib/data/requests'
import { listTasks } from '@/lib/data/tasks'
import type { Actor } from '@/lib/rights/actor'
import { type DecisionItem, decisionItems, isPartKind } from '@/lib/rights/decisions/items'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { isEnded } from '@/lib/rights/life-cycle'
import { readReference } from '@/lib/rights/reference'
import { Refusal } from '@/lib/rights/refusal'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFiled } from '../requests/filed'
import { type HistoryEntry, historyOf } from '../requests/request-view'
import { letterPlace } from '../requests/view-request'
import { copyToWaitFor } from '../requests/waits-for-copy'
import { type CaseDecision, viewDecision } from './case-decision'
import { composeLetter } from './compose-letter'
import { houseTerms } from './house-terms'
import { type ViewedPerson, viewPerson } from './view-person'

/** A line that the policy leaves open and that can be written on this case; `given` is what stands there once for all. */
export type CaseLine = { key: string; question: Wording; perCase: boolean; given: string | null }

export type DecisionForm = {
  request: RequestRow
  filed: Filed
  person: ViewedPerson
  decision: CaseDecision
  items: DecisionItem[]
  grounds: OfferedGround[]
  lines: CaseLine[]
  /** The request whose copy comes first, where an erasure has to wait for one. */
  copyFirst: string | null
  /** Whether the letter was changed by hand since the decision made it. */
  letterEdited: boolean
  history: HistoryEntry[]
}

/**
 * What an officer decides on, with the form as far as it is filled in. TRANSITION_NOT_ALLOWED once the case has ended, unless the form
 * came too `late` and what was typed goes back; and for a withdrawal of consent, which nobody decides on; NOT_FOUND for others.
 */
export async function viewDecisionForm(input: {
  actor: Actor
  reference: string
  late?: boolean
  now: Temporal.Instant
}): Promise<DecisionForm> {
  const { actor, now } = input
  authorise(actor, 'case.decide')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const ended = isEnded(request.state) && !input.late
  if (ended || request.kind === 'CONSENT_WITHDRAWAL') {
    throw new Refusal('TRANSITION_NOT_ALLOWED')
  }
  const key = await openPersonKey(request.keyId)
  const filed = openFiled(key, request)
  const [saved, person, tasks, house, events, copy] = await Promise.all([
    findAnswer(actor, request.id),
    findCasePerson(actor, request.id),
    listTasks(actor, request.id),
    houseTerms(now),
    eventsOf(request.ledgerStream),
    copyToWaitFor({ dataSubjectId: request.dataSubjectId, filed }),
  ])
  const decision = viewDecision({ actor, request, key, saved, tasks, house, now })
  const letter = saved ? openText(key, letterPlace(request.id), saved.sealedLetter) : ''
  const { made } = decision
  const edited = made !== null && letter !== composeLetter({ request, key }, made, house, tasks)
  const erases = request.kind === 'ERASURE' || request.kind === 'MINOR_ERASURE'
  return {
    request,
    filed,
    person: viewPerson(key, request, found(person)),
    decision,
    items: isPartKind(request.kind) ? decisionItems(request.kind, filed, house.terms) : [],
    grounds: house.grounds.filter(({ kinds }) => kinds.includes(request.kind)),
    lines: request.kind === 'ACCESS' ? caseLines(request, house.filled) : [],
    copyFirst: erases && copy ? copy.reference : null,
    letterEdited: edited,
    history: historyOf(events),
  }
}

/** Every open line of an information sheet; those that differ from case to case come first. */
function caseLines(
  { locale }: RequestRow,
  filled: Awaited<ReturnType<typeof houseTerms>>['filled'],
): CaseLine[] {
  const { erasureExceptions } = controller()
  return linesOf(controller())
    .filter(isToFill)
    .filter((line) => line !== erasureExceptions)
    .map(({ key, question, perCase = false }) => ({
      key,
      question,
      perCase,
      given: filled[key]?.[locale].trim() || null,
    }))
    .toSorted((a, b) => Number(b.perCase) - Number(a.perCase))
}
