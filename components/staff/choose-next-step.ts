import type { Approval } from '@/lib/rights/decisions/four-eyes'

export type NextStepKind =
  | 'decide'
  | 'goOn'
  | 'sentBack'
  | 'propose'
  | 'waiting'
  | 'review'
  | 'copy'
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
  /** Whether the person waits for a copy of what the systems erase. */
  copyFirst: boolean
  /** Whether a copy goes out, and whether there is one. */
  releasesCopy: boolean
  hasCopy: boolean
  unfilled: number
}

/** What an officer does next in an open case: decide, a second person, a copy that comes before erasing, the systems, the copy, what is missing in the letter, sending. */
export function chooseNextStep(work: DeskWork): NextStepKind {
  if (work.approval === 'PROPOSED') return work.proposedByMe ? 'waiting' : 'review'
  if (work.approval === 'SENT_BACK') return 'sentBack'
  if (!work.made) return work.begun ? 'goOn' : 'decide'
  if (!work.decided) return 'propose'
  if (work.openSystems > 0) return work.copyFirst ? 'copy' : 'systems'
  if (work.releasesCopy && !work.hasCopy) return 'upload'
  return work.unfilled > 0 ? 'fill' : 'send'
}
