import { findLiftingNotice } from '@/lib/data/answer-approvals'
import { findAnswer } from '@/lib/data/answers'
import { listFiles } from '@/lib/data/files'
import { eventsOf } from '@/lib/data/ledger-rows'
import { listMessages } from '@/lib/data/messages'
import type { RequestRow } from '@/lib/data/request-rows'
import { findRequest, listOwnRequests } from '@/lib/data/requests'
import type { Actor } from '@/lib/rights/actor'
import { currentDeadline, type DeadlineStep } from '@/lib/rights/deadline'
import { releasesCopy } from '@/lib/rights/decisions/outcome-of'
import type { Filed } from '@/lib/rights/forms/filed-answers'
import { readReference } from '@/lib/rights/reference'
import { openPersonKey } from '@/lib/vault/person-key'
import { openText } from '@/lib/vault/values'
import { authorise, found } from '../authorise'
import { houseTerms } from '../staff/house-terms'
import { liftingPlace } from '../staff/lifting-place'
import { openDelivered } from '../staff/stored-decision'
import { type CopyStanding, standingOf } from './delivered-copy'
import {
  broughtBy,
  deliveredCopies,
  openFile,
  sentWithRequest,
  uploadedOf,
  type ViewedFile,
} from './file-names'
import { openFiled } from './filed'
import { openMessage, type ViewedMessage } from './message-view'
import { type HistoryEntry, historyOf, lastHash } from './request-view'
import { openStructured, type ViewedStructured } from './structured-copy'
import { type ToldPart, toldParts } from './told-parts'

/** Where an answer's letter stands in the vault. */
export const letterPlace = (requestId: string) => `answer.letter:${requestId}`

export type ViewedRequest = {
  request: RequestRow
  filed: Filed
  steps: DeadlineStep[]
  history: HistoryEntry[]
  hash: string
  /** What the person sent with the request, to show what is right. */
  evidence: ViewedFile[]
  /** To and from legal, oldest first. */
  messages: ViewedMessage[]
  delivered: {
    letter: string
    at: Temporal.Instant
    availableUntil: Temporal.PlainDate
    /** Empty once the time to fetch them is over. */
    files: ViewedFile[]
    /** What the portal makes its own files of the copy from. */
    structured: ViewedStructured | null
    /** When legal took the copy back, and why. */
    revoked: CopyStanding['revoked']
    /** What was done with each thing that was asked for; empty where the right has no parts. */
    parts: ToldPart[]
    /** Whether a copy went out, whole or in part. */
    copy: boolean
    /** From which day a restriction may end, and why, once that was told (Art. 18(3)). */
    lifting: { on: Temporal.PlainDate; reason: string; lifted: boolean } | null
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
  const [events, answer, messages, files] = await Promise.all([
    eventsOf(request.ledgerStream),
    findAnswer(actor, request.id),
    listMessages(actor, request.id),
    listFiles(actor, request.id),
  ])
  let delivered: ViewedRequest['delivered'] = null
  if (answer?.deliveredAt && answer.deliveredLetter && answer.availableUntil) {
    const standing = standingOf(key, request.id, answer, now)
    const out = standing?.fetchable ? deliveredCopies(files, answer.deliveredAt) : []
    const decision = openDelivered(key, request.id, answer.deliveredDecision)
    const notice = answer.liftingOn ? await findLiftingNotice(request.id) : null
    delivered = {
      letter: openText(key, letterPlace(request.id), answer.deliveredLetter),
      at: answer.deliveredAt,
      availableUntil: answer.availableUntil,
      revoked: standing?.revoked ?? null,
      files: uploadedOf(out).map((file) => openFile(key, file)),
      structured: openStructured(key, out),
      parts: toldParts(decision, (await houseTerms(now)).terms),
      // Answers from before decisions were kept have an outcome alone.
      copy: decision ? releasesCopy(decision) : request.outcome === 'COPY',
      lifting: notice && {
        on: notice.on,
        reason: openText(key, liftingPlace(request.id), notice.sealedReason),
        lifted: answer.liftedAt !== null,
      },
    }
  }
  return {
    request,
    filed: openFiled(key, request),
    steps: currentDeadline(request).steps,
    history: historyOf(events),
    hash: lastHash(events),
    evidence: broughtBy(actor, sentWithRequest(files)).map((file) => openFile(key, file)),
    messages: messages.map((message) => openMessage(key, message)),
    delivered,
  }
}

/** The actor's own requests, newest first. */
export async function listRequests(actor: Actor): Promise<RequestRow[]> {
  authorise(actor, 'request.view-own')
  return listOwnRequests(actor)
}
