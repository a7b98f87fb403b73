import { describe, expect, it } from 'vitest'
import { chooseNextStep, type DeskWork } from './choose-next-step'

const fresh: DeskWork = {
  begun: false,
  made: false,
  decided: false,
  approval: 'NONE',
  proposedByMe: false,
  openSystems: 0,
  copyFirst: false,
  releasesCopy: false,
  hasCopy: false,
  unfilled: 0,
}
const made = { ...fresh, begun: true, made: true }
const decided = { ...made, decided: true }

describe('the next step of a case', () => {
  it.each<[ReturnType<typeof chooseNextStep>, DeskWork]>([
    ['decide', fresh],
    ['goOn', { ...fresh, begun: true }],
    ['propose', made],
    ['waiting', { ...made, approval: 'PROPOSED', proposedByMe: true }],
    ['review', { ...made, approval: 'PROPOSED' }],
    ['sentBack', { ...made, approval: 'SENT_BACK' }],
    ['systems', { ...decided, openSystems: 2 }],
    ['copy', { ...decided, openSystems: 2, copyFirst: true }],
    ['send', { ...decided, copyFirst: true }],
    ['upload', { ...decided, releasesCopy: true }],
    ['fill', { ...decided, releasesCopy: true, hasCopy: true, unfilled: 3 }],
    ['send', { ...decided, releasesCopy: true, hasCopy: true }],
    ['send', { ...decided, approval: 'APPROVED' }],
  ])('is %s', (step, work) => {
    expect(chooseNextStep(work)).toBe(step)
  })
})
