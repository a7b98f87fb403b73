import type { Prisma } from '@/prisma/generated/client'
import type {
  Channel,
  ExtensionReason,
  FeeState,
  Locale,
  Outcome,
  ReopenReason,
  RequestKind,
  RequestState,
} from '@/prisma/generated/enums'
import { toInstant, toPlainDate } from './time'

export type RequestRow = {
  id: string
  reference: string
  kind: RequestKind
  state: RequestState
  version: number
  dataSubjectId: string
  channel: Channel
  locale: Locale
  receivedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  /** The date by which the answer is due as things stand: with the days suspended, and extended where that was done. */
  dueOn: Temporal.PlainDate
  extendedDueOn: Temporal.PlainDate
  targetOn: Temporal.PlainDate
  outcome: Outcome | null
  /** When the latest answer went out; it stays when the request is re-opened. */
  deliveredAt: Temporal.Instant | null
  /** When it ended, in whichever way; null while it is open. */
  endedAt: Temporal.Instant | null
  reopenedAt: Temporal.Instant | null
  reopenedFor: ReopenReason | null
  feeState: FeeState
  /** Whole days that answered questions have stopped the clock. */
  suspendedDays: number
  /** The day of the question that is not answered yet: the clock stands still since then. */
  pausedSince: Temporal.PlainDate | null
  extendedAt: Temporal.Instant | null
  extensionReason: ExtensionReason | null
  sealedExtensionReason: Uint8Array | null
  approvalAskedAt: Temporal.Instant | null
  sealedRepresentative: Uint8Array | null
  /** When the person wrote last, until they have got an answer to it. */
  unansweredSince: Temporal.Instant | null
  /** The request that has to be answered first: the copy before the erasure. */
  followsId: string | null
  /** The kind whose form the answers are of: staff can change the kind of a request. */
  formKind: RequestKind
  formVersion: number
  ledgerStream: string
  keyId: string
  sealedAnswers: Uint8Array
}

/** The columns of RequestRow. For lib/data only. */
export const requestFields = {
  id: true,
  reference: true,
  kind: true,
  state: true,
  version: true,
  dataSubjectId: true,
  channel: true,
  locale: true,
  receivedAt: true,
  receivedOn: true,
  dueOn: true,
  extendedDueOn: true,
  targetOn: true,
  outcome: true,
  deliveredAt: true,
  endedAt: true,
  reopenedAt: true,
  reopenedFor: true,
  feeState: true,
  suspendedDays: true,
  pausedSince: true,
  extendedAt: true,
  extensionReason: true,
  sealedExtensionReason: true,
  approvalAskedAt: true,
  sealedRepresentative: true,
  unansweredSince: true,
  followsId: true,
  formKind: true,
  formVersion: true,
  ledgerStream: true,
  sealedAnswers: true,
  dataSubject: { select: { keyId: true } },
} satisfies Prisma.RequestSelect

type Selected = Prisma.RequestGetPayload<{ select: typeof requestFields }>

/** A selected row as plain data. For lib/data only; a purged request has nobody left and is never read as one. */
export function requestRow(row: Selected): RequestRow {
  const { dataSubject, dataSubjectId, ...rest } = row
  if (!dataSubject || !dataSubjectId) throw new Error('REQUEST_PURGED')
  return {
    ...rest,
    dataSubjectId,
    keyId: dataSubject.keyId,
    receivedAt: toInstant(row.receivedAt),
    receivedOn: toPlainDate(row.receivedOn),
    dueOn: toPlainDate(row.dueOn),
    extendedDueOn: toPlainDate(row.extendedDueOn),
    targetOn: toPlainDate(row.targetOn),
    deliveredAt: row.deliveredAt && toInstant(row.deliveredAt),
    endedAt: row.endedAt && toInstant(row.endedAt),
    reopenedAt: row.reopenedAt && toInstant(row.reopenedAt),
    pausedSince: row.pausedSince && toPlainDate(row.pausedSince),
    extendedAt: row.extendedAt && toInstant(row.extendedAt),
    approvalAskedAt: row.approvalAskedAt && toInstant(row.approvalAskedAt),
    unansweredSince: row.unansweredSince && toInstant(row.unansweredSince),
    formKind: row.formKind ?? row.kind,
  }
}
