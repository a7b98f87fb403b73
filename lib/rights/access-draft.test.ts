import { describe, expect, it } from 'vitest'
import { checkAccessAnswers, nextAccessStep } from './access-draft'
import { formVersion } from './access-request'

const today = Temporal.PlainDate.from('2026-11-22')
const all = { kind: 'all' } as const
const period = { kind: 'between', from: '2026-01-01', to: '2026-11-22' } as const
const whole = { formVersion, scope: 'selected', categories: ['CONTACT'], period } as const
const check = (stored: unknown) => checkAccessAnswers(stored, ['CONTACT', 'FINANCIAL'], today)

describe('a draft of an access request', () => {
  it.each([
    [{}, 'scope'],
    [{ formVersion }, 'scope'],
    [{ scope: 'everything' as const }, 'check'],
    [{ scope: 'selected' as const }, 'categories'],
    [{ scope: 'selected' as const, categories: [], period: all }, 'categories'],
    [{ scope: 'selected' as const, categories: ['CONTACT'] }, 'period'],
    [{ scope: 'selected' as const, categories: ['CONTACT'], period: all }, 'check'],
    [{ ...whole, categories: ['CONTACT'] }, 'check'],
    [{ scope: 'everything' as const, formVersion: 0 }, 'scope'],
  ])('%j goes on to %s', (draft, step) => {
    expect(nextAccessStep(draft)).toBe(step)
  })

  it.each([
    [{ formVersion, scope: 'everything' }, { scope: 'everything' }],
    [{ ...whole, scope: 'everything' }, { scope: 'everything' }],
    [whole, { scope: 'selected', categories: ['CONTACT'], period }],
    [
      { ...whole, period: all, extra: 1 },
      { scope: 'selected', categories: ['CONTACT'], period: all },
    ],
  ])('%j can be submitted', (stored, value) => {
    expect(check(stored)).toEqual({ ok: true, value })
  })

  it.each([
    [undefined, ['scope DRAFT_INCOMPLETE']],
    ['text', ['scope DRAFT_INCOMPLETE']],
    [{ scope: 'everything' }, ['scope DRAFT_INCOMPLETE']],
    [{ formVersion: formVersion + 1, scope: 'everything' }, ['formVersion DRAFT_STALE']],
    [{ formVersion: '1', scope: 'everything' }, ['formVersion DRAFT_STALE']],
    [{ formVersion }, ['scope DRAFT_INCOMPLETE']],
    [{ formVersion, scope: 'all' }, ['scope DRAFT_INCOMPLETE']],
    [{ formVersion, scope: 'selected' }, ['categories DRAFT_INCOMPLETE']],
    [{ formVersion, scope: 'selected', categories: ['CONTACT'] }, ['period DRAFT_INCOMPLETE']],
    [{ ...whole, categories: ['GONE'] }, ['categories CATEGORY_UNKNOWN']],
    [{ ...whole, period: { ...period, to: '2026-11-23' } }, ['to PERIOD_FUTURE']],
    [{ ...whole, period: { ...period, from: 'x' } }, ['from PERIOD_DATE_INVALID']],
    [{ ...whole, period: { ...period, to: '2025-12-31' } }, ['to PERIOD_REVERSED']],
    [
      { ...whole, categories: ['GONE'], period: { ...period, from: '' } },
      ['categories CATEGORY_UNKNOWN', 'from PERIOD_DATE_INVALID'],
    ],
  ])('%j cannot', (stored, expected) => {
    const checked = check(stored)
    expect(!checked.ok && checked.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(
      expected,
    )
  })
})
