import type { FeeState } from '@/lib/rights/fee'

/** What comes before the work on an answer itself: waiting for the person, or the price of another copy. */
export type ClockStepKind = 'wait' | 'fee' | 'approve' | 'price'

/** The step, if there is one: an open question first, then a copy that is free or not, then a price that waits for a word. */
export function chooseClockStep(work: {
  paused: boolean
  feeState: FeeState
  /** A price is proposed and waits for a second person. */
  proposed: boolean
}): ClockStepKind | null {
  if (work.paused) return 'wait'
  if (work.feeState === 'TO_ASSESS') return work.proposed ? 'approve' : 'fee'
  return work.feeState === 'QUOTED' ? 'price' : null
}
