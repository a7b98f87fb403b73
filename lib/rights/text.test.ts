import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText, fieldText } from './text'

const rule = {
  field: 'name',
  missing: 'NAME_MISSING',
  tooLong: 'NAME_TOO_LONG',
  longest: 10,
} as const
const read = (typed: string, more: { lines?: boolean } = {}) => {
  const checked = checkText(typed, { ...rule, ...more })
  return checked.ok ? checked.value : checked.problems.map((problem) => problem.code).join()
}

describe('text from a form', () => {
  it.each([
    ['  Åsa Ek ', 'Åsa Ek'],
    ['A\u030asa', 'Åsa'],
    ['Åsa\t\n Ek', 'Åsa Ek'],
    ['محمد', 'محمد'],
    ['👩\u200d👧 Bo', '👩\u200d👧 Bo'],
    ['\u202aBo\u202c', 'Bo'],
    ['B\u202eo\u2066', 'Bo'],
    ['\ufeffBo', 'Bo'],
    ['👍👍👍👍👍👍👍👍👍👍', '👍👍👍👍👍👍👍👍👍👍'],
  ])('%j is %j', (typed, text) => {
    expect(read(typed)).toBe(text)
  })

  it.each([
    ['', 'NAME_MISSING'],
    [' \t\n', 'NAME_MISSING'],
    ['\u200b\u200d', 'NAME_MISSING'],
    ['\u202e', 'NAME_MISSING'],
    ['12345678901', 'NAME_TOO_LONG'],
    ['Bo\u0000', 'TEXT_UNREADABLE'],
    ['B\u001bo', 'TEXT_UNREADABLE'],
    ['B\u007fo', 'TEXT_UNREADABLE'],
    ['B\u009fo', 'TEXT_UNREADABLE'],
    ['B\ud800o', 'TEXT_UNREADABLE'],
  ])('%j is refused: %s', (typed, code) => {
    expect(read(typed)).toBe(code)
  })

  it('says how long it may be, not what was typed', () => {
    const checked = checkText('12345678901', rule)
    expect(!checked.ok && checked.problems).toEqual([
      { field: 'name', code: 'NAME_TOO_LONG', detail: { longest: 10 } },
    ])
  })

  it('keeps line breaks only where they are wanted', () => {
    expect(read('a\r\nb\rc\u2028d\te', { lines: true })).toBe('a\nb\nc\nd e')
    expect(read('a\r\nb\rc\u2028d\te')).toBe('a b c d e')
    expect(read('a\u0000\nb', { lines: true })).toBe('TEXT_UNREADABLE')
  })

  it('never lets a control character through, and is settled after one round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.boolean(), (typed, lines) => {
        const checked = checkText(typed, { ...rule, lines })
        if (!checked.ok) return
        expect(checked.value.replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
        )
        expect(checkText(checked.value, { ...rule, lines })).toEqual(checked)
      }),
      { numRuns: 500 },
    )
  })

  it('takes anything but one text as empty', () => {
    expect(fieldText({ name: 'Bo' }, 'name')).toBe('Bo')
    for (const name of [undefined, null, 1, ['Bo'], new Blob(['Bo'])])
      expect(fieldText({ name }, 'name')).toBe('')
  })
})
