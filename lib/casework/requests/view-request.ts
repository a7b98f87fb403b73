import { findAnswer } from '@/lib/data/answers'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest, listOwnRequests } from '@/lib/data/requests'
import type { AccessAnswers } from '@/lib/rights/access-request'
import type { Actor } from '@/lib/rights/actor'
import { type DeadlineStep, deadline, receivedOn } from '@/lib/rights/deadline'
import { readReference } from '@/lib/rights/reference'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { openFile, type ViewedFile } from './file-names'
import { type HistoryEntry, historyOf, lastHash, openAccessAnswers } from './request-view'

/** Where an answer's letter stands in the vault. */
export const letterPlace = (requestId: string) => `answer.letter:${requestId}`

export type ViewedRequest = {
  request: RequestRow
  answers: AccessAnswers
  steps: DeadlineStep[]
  history: HistoryEntry[]
  hash: string
  delivered: {
    letter: string
    at: Temporal.Instant
    availableUntil: Temporal.PlainDate
    /** Empty once the time to fetch them is over. */
    files: ViewedFile[]
  } | null
}

/** One of the actor's own requests with everything that is theirs to see. NOT_FOUND for any other reference. */
export async function viewRequest(input: {
  actor: Actor
  reference: string
  now: Temporal.Instant
}): Promise<ViewedRequest> {
  const { actor, now } = input
  authorise(actor, 'request.view-own')
  const request = found(await findRequest(actor, readReference(input.reference) ?? ''))
  const key = await openPersonKey(request.keyId)
  const [events, answer] = await Promise.all([
    eventsOf(request.ledgerStream),
    findAnswer(actor, request.id),
  ])
  let delivered: ViewedRequest['delivered'] = null
  if (answer?.deliveredAt && answer.availableUntil) {
    const fetchable = Temporal.PlainDate.compare(receivedOn(now), answer.availableUntil) <= 0
    const files = fetchable ? await listFiles(actor, request.id) : []
    delivered = {
      letter: openText(key, letterPlace(request.id), answer.sealedLetter),
      at: answer.deliveredAt,
      availableUntil: answer.availableUntil,
      files: files.filter((file) => file.purpose === 'COPY').map((file) => openFile(key, file)),
    }
  }
  return {
    request,
    answers: openAccessAnswers(key, request),
    steps: deadline({ receivedOn: request.receivedOn }).steps,
    history: historyOf(events),
    hash: lastHash(events),
    delivered,
  }
}

/** The actor's own requests, newest first. */
export async function listRequests(actor: Actor): Promise<RequestRow[]> {
  authorise(actor, 'request.view-own')
  return listOwnRequests(actor)
}
