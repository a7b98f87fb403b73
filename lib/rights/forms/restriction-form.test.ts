import { describe, expect, it } from 'vitest'
import { answerTo, fillIn, problems, terms } from '@/tests/factories/form-terms'
import { restrictionForm, restrictionSituations } from './restriction-form'

const whole = { formVersion: 1, scope: 'everything', situation: 'needs-for-claim' }

describe('a restriction', () => {
  it.each(restrictionSituations)('rests on a situation of Article 18: %s', (situation) => {
    const { asked, draft } = fillIn(restrictionForm, {
      situation: { situation },
      scope: { scope: 'everything' },
    })
    expect(asked).toEqual(['situation', 'scope'])
    expect(restrictionForm.checkAnswers(draft, terms)).toEqual({
      ok: true,
      value: { scope: 'everything', situation },
    })
  })

  it('can be of a part', () => {
    const { asked, draft } = fillIn(restrictionForm, {
      situation: { situation: 'contests-accuracy' },
      scope: { scope: 'selected' },
      categories: { categories: ['FINANCIAL'] },
    })
    expect(asked).toEqual(['situation', 'scope', 'categories'])
    expect(restrictionForm.checkAnswers(draft, terms)).toEqual({
      ok: true,
      value: { scope: 'selected', categories: ['FINANCIAL'], situation: 'contests-accuracy' },
    })
  })

  it.each([undefined, '', 'toString', ['needs-for-claim']])(
    'refuses the situation %j',
    (situation) => {
      expect(problems(answerTo(restrictionForm, 'situation', { situation }))).toEqual([
        'situation SITUATION_MISSING',
      ])
    },
  )

  it.each([
    [{ ...whole, formVersion: 2 }, 'formVersion DRAFT_STALE'],
    [{ ...whole, situation: 'other' }, 'situation DRAFT_INCOMPLETE'],
    [{ ...whole, scope: 'selected' }, 'categories DRAFT_INCOMPLETE'],
    [{ ...whole, scope: 'selected', categories: ['GONE'] }, 'categories CATEGORY_UNKNOWN'],
  ])('cannot be sent as %j', (draft, problem) => {
    expect(problems(restrictionForm.checkAnswers(draft, terms))).toEqual([problem])
  })
})
