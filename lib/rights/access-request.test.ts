import { describe, expect, it } from 'vitest'
import { checkAccessCategories, checkAccessPeriod, checkAccessScope } from './access-request'
import type { Checked } from './refusal'

const today = Temporal.PlainDate.from('2026-11-22')
const known = ['CONTACT', 'FINANCIAL']
const problems = (checked: Checked<unknown>) =>
  checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
const between = (from: string, to: string) => {
  const raw: Record<string, string> = { period: 'between' }
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const [year = '', month = '', day = ''] = text.split('-')
    Object.assign(raw, { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day })
  }
  return raw
}

describe('the questions of an access request', () => {
  it('asks for the scope', () => {
    expect(checkAccessScope({ scope: 'everything' })).toEqual({ ok: true, value: 'everything' })
    expect(checkAccessScope({ scope: 'selected' })).toEqual({ ok: true, value: 'selected' })
    for (const scope of [undefined, '', 'all', ['everything']]) {
      expect(problems(checkAccessScope({ scope }))).toEqual(['scope SCOPE_MISSING'])
    }
  })

  it.each([
    ['CONTACT', ['CONTACT']],
    [
      ['FINANCIAL', 'CONTACT', 'FINANCIAL'],
      ['CONTACT', 'FINANCIAL'],
    ],
  ])('reads the categories %j', (categories, value) => {
    expect(checkAccessCategories({ categories }, known)).toEqual({ ok: true, value })
  })

  it.each([
    [undefined, 'CATEGORIES_EMPTY'],
    [[], 'CATEGORIES_EMPTY'],
    ['', 'CATEGORY_UNKNOWN'],
    [['CONTACT', 'toString'], 'CATEGORY_UNKNOWN'],
    [[1], 'CATEGORY_UNKNOWN'],
    [{ CONTACT: 'on' }, 'CATEGORY_UNKNOWN'],
  ])('refuses the categories %j', (categories, code) => {
    expect(problems(checkAccessCategories({ categories }, known))).toEqual([`categories ${code}`])
  })

  it('reads a period', () => {
    expect(checkAccessPeriod({ period: 'all', 'from-year': 'x' }, today)).toEqual({
      ok: true,
      value: { kind: 'all' },
    })
    expect(checkAccessPeriod(between('2025-1-1', '2026-11-22'), today)).toEqual({
      ok: true,
      value: { kind: 'between', from: '2025-01-01', to: '2026-11-22' },
    })
    expect(checkAccessPeriod(between('2026-11-22', '2026-11-22'), today).ok).toBe(true)
  })

  it.each([
    [{}, ['period PERIOD_CHOICE_MISSING']],
    [{ period: 'some' }, ['period PERIOD_CHOICE_MISSING']],
    [{ period: 'between' }, ['from PERIOD_INCOMPLETE', 'to PERIOD_INCOMPLETE']],
    [between('2026-1-1', ''), ['to PERIOD_INCOMPLETE']],
    [between('', '2026-2-30'), ['from PERIOD_INCOMPLETE', 'to PERIOD_DATE_INVALID']],
    [between('2026-13-1', '2026-11-23'), ['from PERIOD_DATE_INVALID', 'to PERIOD_FUTURE']],
    [between('2026-11-23', '2026-11-24'), ['from PERIOD_FUTURE', 'to PERIOD_FUTURE']],
    [between('2026-11-23', '2026-11-21'), ['from PERIOD_FUTURE']],
    [between('2026-2-1', '2026-1-31'), ['to PERIOD_REVERSED']],
  ])('refuses the period %j', (raw, expected) => {
    expect(problems(checkAccessPeriod(raw, today))).toEqual(expected)
  })
})
