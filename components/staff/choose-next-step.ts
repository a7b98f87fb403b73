import type { Approval } from '@/lib/rights/decisions/four-eyes'

export type NextStepKind =
  | 'decide'
  | 'goOn'
  | 'sentBack'
  | 'propose'
  | 'waiting'
  | 'review'
  | 'systems'
  | 'upload'
  | 'fill'
  | 'send'

export type DeskWork = {
  begun: boolean
  made: boolean
  /** Whether it is decided for good: approved, or in need of nobody else. */
  decided: boolean
  approval: Approval
  proposedByMe: boolean
  openSystems: number
  /** Whether a copy goes out, and whether there is one. */
  releasesCopy: boolean
  hasCopy: boolean
  unfilled: number
}

/** What an officer does next in an open case: decide, a second person, the systems, the copy, what is missing in the letter, sending. */
export function chooseNextStep(work: DeskWork): NextStepKind {
  if (work.approval === 'PROPOSED') return work.proposedByMe ? 'waiting' : 'review'
  if (work.approval === 'SENT_BACK') return 'sentBack'
  if (!work.made) return work.begun ? 'goOn' : 'decide'
  if (!work.decided) return 'propose'
  if (work.openSystems > 0) return 'systems'
  if (work.releasesCopy && !work.hasCopy) return 'upload'
  return work.unfilled > 0 ? 'fill' : 'send'
}
