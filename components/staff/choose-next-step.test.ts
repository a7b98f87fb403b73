import { describe, expect, it } from 'vitest'
import { chooseNextStep } from './choose-next-step'

describe('the next step of a case', () => {
  it.each([
    ['upload', { files: 0, begun: false, unfilled: 0 }],
    ['write', { files: 1, begun: false, unfilled: 0 }],
    ['fill', { files: 1, begun: true, unfilled: 2 }],
    ['send', { files: 1, begun: true, unfilled: 0 }],
    // a letter without a copy says that no data are held
    ['send', { files: 0, begun: true, unfilled: 0 }],
  ] as const)('is %s', (step, work) => {
    expect(chooseNextStep(work)).toBe(step)
  })
})
