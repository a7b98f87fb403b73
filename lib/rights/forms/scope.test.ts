import { describe, expect, it } from 'vitest'
import { problems, terms } from '@/tests/factories/form-terms'
import { categoriesStep, checkScope, scopeStep } from './scope'

describe('everything, or a part', () => {
  it.each(['everything', 'selected'])('takes %s', (scope) => {
    expect(scopeStep.check({ scope }, terms, {})).toEqual({ ok: true, value: { scope } })
  })

  it('asks for categories only of those who narrow', () => {
    expect(categoriesStep.isAsked({ scope: 'everything' })).toBe(false)
    expect(categoriesStep.isAsked({})).toBe(false)
    expect(categoriesStep.isAsked({ scope: 'selected' })).toBe(true)
  })

  it('checks the categories again against the profile of the day', () => {
    const draft = { scope: 'selected', categories: ['VISITS', 'CONTACT'] }
    expect(checkScope(draft, terms)).toEqual({
      ok: true,
      value: { scope: 'selected', categories: ['CONTACT', 'VISITS'] },
    })
    expect(problems(checkScope(draft, { ...terms, categories: [] }))).toEqual([
      'categories CATEGORY_UNKNOWN',
    ])
    expect(checkScope({ ...draft, scope: 'everything' }, terms)).toEqual({
      ok: true,
      value: { scope: 'everything' },
    })
  })
})
