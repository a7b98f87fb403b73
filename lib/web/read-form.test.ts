import { describe, expect, it } from 'vitest'
import { dateParts, many, one } from './form-state'
import { readForm } from './read-form'

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('what a form gives back', () => {
  it('keeps what was typed, several values under one name included', () => {
    const values = readForm(formOf(['name', 'Åsa Öberg '], ['category', 'A'], ['category', 'B']))
    expect(values).toEqual({ name: 'Åsa Öberg ', category: ['A', 'B'] })
    expect(one(values, 'name')).toBe('Åsa Öberg ')
    expect(many(values, 'category')).toEqual(['A', 'B'])
    expect(many(values, 'missing')).toEqual([])
    expect(one(values, 'missing')).toBe('')
  })

  it('never holds secrets, files, the language or fields of the framework', () => {
    const form = formOf(
      ['code', '123456'],
      ['token', 'abc'],
      ['password', 'abc'],
      ['locale', 'en'],
      ['$ACTION_ID_1', ''],
      ['file', new Blob(['x'])],
    )
    expect(readForm(form)).toEqual({})
  })

  it('drops names that no form of ours has', () => {
    expect(Object.keys(readForm(formOf(['__proto__', 'x'], ['a b', 'x'])))).toEqual([])
  })

  it('reads the three boxes of a date', () => {
    const values = readForm(formOf(['from-day', '3'], ['from-month', '11'], ['from-year', '2025']))
    expect(dateParts(values, 'from')).toEqual({ day: '3', month: '11', year: '2025' })
  })
})
