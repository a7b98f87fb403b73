import { describe, expect, it } from 'vitest'
import { feeStates } from '@/lib/rights/fee'
import { chooseClockStep } from './choose-clock-step'

describe('what comes before the work on an answer', () => {
  it('is to wait while the clock stands still, whatever the fee', () => {
    for (const feeState of feeStates)
      expect(chooseClockStep({ paused: true, feeState, proposed: true })).toBe('wait')
  })

  it.each([
    ['TO_ASSESS', false, 'fee'],
    ['TO_ASSESS', true, 'approve'],
    ['QUOTED', true, 'price'],
    ['NONE', false, null],
    ['WAIVED', false, null],
    ['ACCEPTED', true, null],
    ['LAPSED', true, null],
    ['DECLINED', true, null],
  ] as const)('with the fee %s, proposed %s: %s', (feeState, proposed, step) => {
    expect(chooseClockStep({ paused: false, feeState, proposed })).toBe(step)
  })
})
