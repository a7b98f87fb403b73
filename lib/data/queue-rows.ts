import type { Channel, FeeState, Locale, RequestKind, RequestState } from '@/prisma/generated/enums'
import { toInstant, toPlainDate } from './time'

/** A request as a line of the queue: nothing about who it is, but that their identity is protected. */
export type QueueEntry = {
  id: string
  reference: string
  version: number
  kind: RequestKind
  state: RequestState
  receivedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  channel: Channel
  locale: Locale
  suspendedDays: number
  pausedSince: Temporal.PlainDate | null
  extendedAt: Temporal.Instant | null
  reopenedAt: Temporal.Instant | null
  feeState: FeeState
  assigneeId: string | null
  approvalAskedAt: Temporal.Instant | null
  unansweredSince: Temporal.Instant | null
  queueRank: number
  protectedIdentity: boolean
  /** A mail that failed for good; a letter that waits for the post. */
  mailFailed: boolean
  toPost: boolean
}

type Dates = 'receivedOn' | 'dueOn' | 'pausedSince'
type Instants = 'extendedAt' | 'reopenedAt' | 'approvalAskedAt' | 'unansweredSince'

/** A line as SQL gives it. For lib/data only. */
export type StoredEntry = Omit<QueueEntry, Dates | Instants | 'mailFailed' | 'toPost'> & {
  [name in 'receivedOn' | 'dueOn']: Date
} & { pausedSince: Date | null; mails: string[] | null } & { [name in Instants]: Date | null }

/** A stored line as plain data. For lib/data only. */
export function entryOf({ mails, ...row }: StoredEntry): QueueEntry {
  const instant = (name: Instants) => row[name] && toInstant(row[name])
  return {
    ...row,
    receivedOn: toPlainDate(row.receivedOn),
    dueOn: toPlainDate(row.dueOn),
    pausedSince: row.pausedSince && toPlainDate(row.pausedSince),
    extendedAt: instant('extendedAt'),
    reopenedAt: instant('reopenedAt'),
    approvalAskedAt: instant('approvalAskedAt'),
    unansweredSince: instant('unansweredSince'),
    mailFailed: mails?.includes('FAILED') ?? false,
    toPost: mails?.includes('TO_POST') ?? false,
  }
}
