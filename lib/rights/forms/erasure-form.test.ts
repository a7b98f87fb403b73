import { describe, expect, it } from 'vitest'
import { answerTo, fillIn, problems, terms } from '@/tests/factories/form-terms'
import { erasureForm, erasureGrounds } from './erasure-form'
import { nextStep } from './request-form'

const whole = { formVersion: 1, scope: 'selected', categories: ['CONTACT'], ground: 'none' }

describe('an erasure', () => {
  it('of everything needs no ground', () => {
    const { asked, draft } = fillIn(erasureForm, {
      scope: { scope: 'everything' },
      ground: { ground: 'none' },
    })
    expect(asked).toEqual(['scope', 'ground'])
    expect(erasureForm.checkAnswers(draft, terms)).toEqual({
      ok: true,
      value: { scope: 'everything', ground: null },
    })
  })

  it.each(erasureGrounds)('of a part can give the ground %s', (ground) => {
    const { asked, draft } = fillIn(erasureForm, {
      scope: { scope: 'selected' },
      categories: { categories: 'VISITS' },
      ground: { ground },
    })
    expect(asked).toEqual(['scope', 'categories', 'ground'])
    expect(erasureForm.checkAnswers(draft, terms)).toEqual({
      ok: true,
      value: { scope: 'selected', categories: ['VISITS'], ground },
    })
  })

  it.each([
    ['copy-first', false],
    ['erase-first', true],
  ])('asks what comes first of those alone who wait for a copy: %s', (order, eraseFirst) => {
    const waiting = { ...whole, copyUnderWay: true }
    expect(nextStep(erasureForm, whole)).toBe('check')
    expect(nextStep(erasureForm, waiting)).toBe('order')
    const answer = answerTo(erasureForm, 'order', { order }, waiting)
    const draft = { ...waiting, ...(answer.ok && answer.value) }
    expect(nextStep(erasureForm, draft)).toBe('check')
    const value = { scope: 'selected', categories: ['CONTACT'], ground: null, eraseFirst }
    expect(erasureForm.checkAnswers(draft, terms)).toEqual({ ok: true, value })
  })

  it.each([undefined, '', 'yes', ['copy-first'], 1])('refuses the order %j', (order) => {
    expect(problems(answerTo(erasureForm, 'order', { order }))).toEqual(['order ORDER_MISSING'])
  })

  it.each([undefined, '', 'constructor', ['none', 'unlawful'], 1])(
    'refuses the ground %j',
    (ground) => {
      expect(problems(answerTo(erasureForm, 'ground', { ground }))).toEqual([
        'ground GROUND_MISSING',
      ])
      expect(problems(erasureForm.checkAnswers({ ...whole, ground }, terms))).toEqual([
        'ground DRAFT_INCOMPLETE',
      ])
    },
  )

  it.each([
    [{ ...whole, formVersion: 0 }, 'formVersion DRAFT_STALE'],
    [{ ...whole, scope: undefined }, 'scope DRAFT_INCOMPLETE'],
    [{ ...whole, categories: [] }, 'categories DRAFT_INCOMPLETE'],
    [{ ...whole, categories: ['GONE'] }, 'categories CATEGORY_UNKNOWN'],
  ])('cannot be sent as %j', (draft, problem) => {
    expect(problems(erasureForm.checkAnswers(draft, terms))).toEqual([problem])
  })
})
