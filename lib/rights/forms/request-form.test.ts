import { describe, expect, it } from 'vitest'
import { problems } from '@/tests/factories/form-terms'
import {
  checkComplete,
  comesBefore,
  type FormStep,
  nextStep,
  type RequestForm,
  stepBefore,
} from './request-form'

const step = (key: string, isAsked: FormStep['isAsked'] = () => true): FormStep => ({
  key,
  isAsked,
  isAnswered: (draft) => draft[key] !== undefined,
  check: (raw) => ({ ok: true, value: { [key]: raw[key] } }),
})
const form: RequestForm<null> = {
  kind: 'OTHER',
  version: 3,
  steps: [step('one'), step('two', (draft) => draft.one === 'more'), step('three')],
  checkAnswers: () => ({ ok: true, value: null }),
}
const short = { formVersion: 3, one: 'less' }
const long = { formVersion: 3, one: 'more' }

describe('the questions of a form', () => {
  it.each([
    [{}, 'one'],
    [{ formVersion: 3 }, 'one'],
    [short, 'three'],
    [long, 'two'],
    [{ ...long, two: 2 }, 'three'],
    [{ ...long, three: 3 }, 'two'],
    [{ ...short, three: 3 }, 'check'],
    [{ ...long, two: 2, three: 3 }, 'check'],
  ])('after %j comes %s', (draft, next) => {
    expect(nextStep(form, draft)).toBe(next)
  })

  it.each([undefined, 2, 4])('begin again with answers to version %s', (formVersion) => {
    expect(nextStep(form, { ...short, three: 3, formVersion })).toBe('one')
  })

  it('have an order, with the check at the end', () => {
    expect(comesBefore(form, 'one', 'two')).toBe(true)
    expect(comesBefore(form, 'two', 'one')).toBe(false)
    expect(comesBefore(form, 'two', 'two')).toBe(false)
    expect(comesBefore(form, 'three', 'check')).toBe(true)
    expect(comesBefore(form, 'check', 'check')).toBe(false)
  })

  it.each([
    [short, 'one', null],
    [short, 'three', 'one'],
    [long, 'three', 'two'],
    [short, 'check', 'three'],
    [short, 'two', null],
    [short, 'none such', null],
  ])('with %j lead back from %s to %s', (draft, key, before) => {
    expect(stepBefore(form, draft, key)).toBe(before)
  })

  it('lead back nowhere where nothing was asked', () => {
    expect(stepBefore({ ...form, steps: [step('two', () => false)] }, {}, 'check')).toBeNull()
  })
})

describe('a draft that is sent', () => {
  it('is complete when every question that is asked has an answer', () => {
    const draft = { ...short, three: 3 }
    expect(checkComplete(form, draft)).toEqual({ ok: true, value: draft })
  })

  it.each([
    [short, 'three DRAFT_INCOMPLETE'],
    [long, 'two DRAFT_INCOMPLETE'],
    [{ ...short, three: 3, formVersion: 2 }, 'formVersion DRAFT_STALE'],
    [{ one: 'less', three: 3 }, 'formVersion DRAFT_STALE'],
    [{}, 'formVersion DRAFT_STALE'],
  ])('is refused: %j', (draft, problem) => {
    expect(problems(checkComplete(form, draft))).toEqual([problem])
  })
})
