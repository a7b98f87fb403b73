import { describe, expect, it } from 'vitest'
import { checkFilledLine, longestLine } from './filled-line'

const check = (raw: Record<string, unknown>) => {
  const checked = checkFilledLine(raw, ['storage.contact'])
  return checked.ok ? checked.value : checked.problems.map(({ field, code }) => `${field} ${code}`)
}
const line = { key: 'storage.contact', sv: ' I ett år. ', en: 'For a year.' }

describe('a line that legal fills in once for all', () => {
  it('is taken in both languages, trimmed', () => {
    expect(check(line)).toEqual({ key: 'storage.contact', sv: 'I ett år.', en: 'For a year.' })
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['key LINE_UNKNOWN']],
    [{ ...line, key: 'forged' }, ['key LINE_UNKNOWN']],
    [{ ...line, sv: ' ' }, ['sv LINE_TEXT_MISSING']],
    [{ ...line, en: undefined }, ['en LINE_TEXT_MISSING']],
    [{ key: line.key }, ['sv LINE_TEXT_MISSING', 'en LINE_TEXT_MISSING']],
    [{ ...line, sv: 'x'.repeat(longestLine + 1) }, ['sv TEXT_TOO_LONG']],
    [{ ...line, en: 'a\u0000b' }, ['en TEXT_UNREADABLE']],
  ])('%j: %j', (raw, expected) => expect(check(raw)).toEqual(expected))
})
