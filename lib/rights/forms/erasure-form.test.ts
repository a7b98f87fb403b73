import { describe, expect, it } from 'vitest'
import { answerTo, fillIn, problems, terms } from '@/tests/factories/form-terms'
import { erasureForm, erasureGrounds } from './erasure-form'

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
