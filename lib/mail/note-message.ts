import type { Locale } from '@/lib/i18n/locales'
import type { FeeState } from '@/lib/rights/fee'
import type { ReopenReason } from '@/lib/rights/reopening'
import type { RequestKind } from '@/lib/rights/request-kinds'
import type { NextStep } from '@/lib/rights/support/look-up'

export const personNotes = [
  'withdrawn',
  'reopened',
  'message',
  'halfTime',
  'late',
  'kindChanged',
  'split',
  'feeAnswered',
  'liftingNotice',
  'copyReminder',
  'status',
  'copyRevoked',
] as const
export type PersonNote = (typeof personNotes)[number]

export const legalNotes = [
  'withdrawn',
  'reopened',
  'message',
  'feeAnswered',
  'extended',
  'feeQuoted',
  'toApprove',
  'sentBack',
] as const
export type LegalNote = (typeof legalNotes)[number]

type AboutRequest = { locale: Locale; reference: string; kind: RequestKind; link: string }

/**
 * To the person: something has happened with a request under way. `due` is a date in Stockholm (of a copy to fetch: its last
 * day), `passed` whether it is over.
 */
export type NoteMessage = AboutRequest & {
  type: 'note'
  about: PersonNote
  due: string
  passed: boolean
  /** What happens next, in the state that was asked for on the telephone. */
  next: NextStep
  feeState: FeeState
  /** Why, as legal wrote it to the person, where that is part of what happened. */
  reason?: string
  /** Where to complain (Art. 77). */
  authority: { name: string; email: string; telephone: string }
}

/** To legal@: the person has done something, or heard something from us. `text` is what was written, without identity numbers; null where there is none or the profile says notice only. */
export type LegalNoteMessage = AboutRequest & {
  type: 'legal-note'
  about: LegalNote
  text: string | null
  /** Whether there is a text at all, in the case. */
  written: boolean
  files: number
  reason: ReopenReason | null
  feeState: FeeState
}
