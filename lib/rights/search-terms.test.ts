import { describe, expect, it } from 'vitest'
import { makeReference } from './reference'
import { readSearchTerms } from './search-terms'

const today = Temporal.PlainDate.from('2026-11-22')
const read = (text: unknown) => readSearchTerms(text, today)
const reference = makeReference(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))
const waysOf = (text: string) => {
  const terms = read(text)
  return terms.ok ? terms.value.map(({ by }) => by) : terms.problems
}

describe('what an officer types', () => {
  it('is read as what it can be', () => {
    expect(waysOf(reference)).toContain('reference')
    expect(waysOf(reference.toLowerCase().replaceAll('-', ' '))).toContain('reference')
    expect(waysOf('Asa.Oberg@Example.com')).toEqual(['email'])
    expect(waysOf('19900101-9802')).toContain('identity-number')
    expect(waysOf('070-174 06 05')).toEqual(['telephone'])
    expect(waysOf('Åsa')).toEqual(['name'])
    expect(waysOf('Bo Li')).toEqual(['name'])
  })

  it('is compared as it was kept', () => {
    expect(read(' Asa.Oberg@Example.com ')).toEqual({
      ok: true,
      value: [{ by: 'email', value: 'asa.oberg@example.com' }],
    })
    expect(read('900101-9802')).toMatchObject({ value: [{ value: '199001019802' }] })
    expect(read('ÖBERG, Åsa')).toEqual({
      ok: true,
      value: [{ by: 'name', parts: ['oberg', 'asa'] }],
    })
  })

  it.each([
    ['', 'SEARCH_MISSING'],
    ['   ', 'SEARCH_MISSING'],
    [undefined, 'SEARCH_MISSING'],
    ['Bo', 'SEARCH_TOO_SHORT'],
    ['å', 'SEARCH_TOO_SHORT'],
    ['12', 'SEARCH_UNREADABLE'],
    ['?!', 'SEARCH_UNREADABLE'],
    ['a@', 'SEARCH_TOO_SHORT'],
    ['x'.repeat(201), 'TEXT_TOO_LONG'],
  ])('is refused where nothing can be found by it: %j', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, problems: [{ field: 'terms', code }] })
  })
})
