import type { Prisma } from '@/prisma/generated/client'
import type { Channel, Locale, Outcome, RequestKind, RequestState } from '@/prisma/generated/enums'
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
  dueOn: Temporal.PlainDate
  extendedDueOn: Temporal.PlainDate
  targetOn: Temporal.PlainDate
  outcome: Outcome | null
  deliveredAt: Temporal.Instant | null
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
  ledgerStream: true,
  sealedAnswers: true,
  dataSubject: { select: { keyId: true } },
} satisfies Prisma.RequestSelect

type Selected = Prisma.RequestGetPayload<{ select: typeof requestFields }>

/** A selected row as plain data. For lib/data only. */
export function requestRow(row: Selected): RequestRow {
  const { dataSubject, ...rest } = row
  return {
    ...rest,
    keyId: dataSubject.keyId,
    receivedAt: toInstant(row.receivedAt),
    receivedOn: toPlainDate(row.receivedOn),
    dueOn: toPlainDate(row.dueOn),
    extendedDueOn: toPlainDate(row.extendedDueOn),
    targetOn: toPlainDate(row.targetOn),
    deliveredAt: row.deliveredAt && toInstant(row.deliveredAt),
  }
}
