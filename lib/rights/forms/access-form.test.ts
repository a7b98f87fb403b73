import { describe, expect, it } from 'vitest'
import {
  answerTo,
  fillIn,
  problems,
  readable,
  terms,
  unreadable,
} from '@/tests/factories/form-terms'
import { accessForm, longestDifference } from './access-form'
import type { FormDraft } from './request-form'

const all = { kind: 'all' } as const
const period = { kind: 'between', from: '2026-01-01', to: '2026-11-22' } as const
const whole = { formVersion: 1, scope: 'selected', categories: ['CONTACT'], period }
const check = (draft: FormDraft) => accessForm.checkAnswers(draft, terms)

describe('an access request', () => {
  it('for everything is one question, and nothing is typed', () => {
    const { asked, draft } = fillIn(accessForm, { scope: { scope: 'everything' } })
    expect(asked).toEqual(['scope'])
    expect(check(draft)).toEqual({ ok: true, value: { scope: 'everything' } })
  })

  it('for a part asks which categories, and from what time', () => {
    const { asked, draft } = fillIn(accessForm, {
      scope: { scope: 'selected' },
      categories: { categories: ['FINANCIAL', 'CONTACT', 'CONTACT'] },
      period: {
        period: 'between',
        'from-year': '2024',
        'from-month': '2',
        'from-day': '29',
        'to-year': '2026',
        'to-month': '11',
        'to-day': '22',
      },
    })
    expect(asked).toEqual(['scope', 'categories', 'period'])
    expect(check(draft)).toEqual({
      ok: true,
      value: {
        scope: 'selected',
        categories: ['CONTACT', 'FINANCIAL'],
        period: { kind: 'between', from: '2024-02-29', to: '2026-11-22' },
      },
    })
  })

  it('files no part of what was narrowed and then taken back', () => {
    expect(check({ ...whole, scope: 'everything' })).toEqual({
      ok: true,
      value: { scope: 'everything' },
    })
  })

  it('takes all time, and leaves out what nobody asks', () => {
    expect(check({ ...whole, period: all, extra: 1 })).toEqual({
      ok: true,
      value: { scope: 'selected', categories: ['CONTACT'], period: all },
    })
  })

  it.each([
    [{}, ['formVersion DRAFT_STALE']],
    [{ scope: 'everything' }, ['formVersion DRAFT_STALE']],
    [{ formVersion: 2, scope: 'everything' }, ['formVersion DRAFT_STALE']],
    [{ formVersion: 1 }, ['scope DRAFT_INCOMPLETE']],
    [{ formVersion: 1, scope: 'all' }, ['scope DRAFT_INCOMPLETE']],
    [{ formVersion: 1, scope: 'selected' }, ['categories DRAFT_INCOMPLETE']],
    [{ ...whole, categories: [] }, ['categories DRAFT_INCOMPLETE']],
    [{ ...whole, categories: 'CONTACT' }, ['categories DRAFT_INCOMPLETE']],
    [{ ...whole, period: undefined }, ['period DRAFT_INCOMPLETE']],
    [{ ...whole, period: { kind: 'some' } }, ['period DRAFT_INCOMPLETE']],
    [{ ...whole, categories: ['CONTACT', 'GONE'] }, ['categories CATEGORY_UNKNOWN']],
    [{ ...whole, period: { ...period, to: '2026-11-23' } }, ['to PERIOD_FUTURE']],
    [{ ...whole, period: { ...period, from: 'x' } }, ['from PERIOD_DATE_INVALID']],
    [{ ...whole, period: { ...period, to: '2025-12-31' } }, ['to PERIOD_REVERSED']],
  ])('cannot be sent as %j', (draft, expected) => {
    expect(problems(check(draft))).toEqual(expected)
  })

  it.each([
    ['scope', {}, 'scope SCOPE_MISSING'],
    ['scope', { scope: ['everything', 'selected'] }, 'scope SCOPE_MISSING'],
    ['categories', {}, 'categories CATEGORIES_EMPTY'],
    ['categories', { categories: ['__proto__'] }, 'categories CATEGORY_UNKNOWN'],
    ['period', {}, 'period PERIOD_CHOICE_MISSING'],
  ])('refuses at %s what was typed: %j', (key, raw, problem) => {
    expect(problems(answerTo(accessForm, key, raw))).toEqual([problem])
  })
})

describe('asking again within the year', () => {
  const again = (different: unknown) => answerTo(accessForm, 'again', { different })

  it('is a choice of its own, which no page asks for on the way', () => {
    expect(fillIn(accessForm, { scope: { scope: 'everything' } }).asked).not.toContain('again')
    // An emptied line takes the one before away.
    expect(again('')).toEqual({ ok: true, value: { again: true, different: null } })
    expect(again(undefined)).toEqual({ ok: true, value: { again: true, different: null } })
  })

  it.each(readable)('takes a line on what is different: %s', (different) => {
    expect(again(different)).toEqual({ ok: true, value: { again: true, different } })
    for (const draft of [{ formVersion: 1, scope: 'everything' }, whole]) {
      expect(check({ ...draft, again: true, different })).toMatchObject({ value: { different } })
    }
  })

  it('refuses a line that is too long or unreadable', () => {
    expect(again('x'.repeat(longestDifference)).ok).toBe(true)
    expect(problems(again('x'.repeat(10_000)))).toEqual(['different TEXT_TOO_LONG'])
    for (const text of unreadable.filter((one) => one.trim() !== '')) {
      expect(problems(again(text))[0]).toMatch(/^different TEXT_UNREADABLE$/)
    }
  })
})
