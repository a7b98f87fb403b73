import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterParts } from './letter-parts'

const words = (text: string) => text.replace(/[-–•*\s]/g, '')
const read = (text: string) =>
  letterParts(text).flatMap((part) => {
    if (part.kind === 'heading') return [part.text]
    return part.kind === 'list' ? part.items : part.lines
  })

describe('a letter as parts', () => {
  it('takes the first line of a block as its heading where sentences or a list follow', () => {
    expect(
      letterParts('Källor (artikel 15.1 g)\nFrån dig själv.\n\nVi gör så här\n- ett\n- två'),
    ).toEqual([
      { kind: 'heading', text: 'Källor (artikel 15.1 g)' },
      { kind: 'paragraph', lines: ['Från dig själv.'] },
      { kind: 'heading', text: 'Vi gör så här' },
      { kind: 'list', items: ['ett', 'två'] },
    ])
  })

  it('keeps greetings, addresses and signatures as they stand', () => {
    expect(letterParts('Hej Maja,\nhär är svaret.\n\nMed vänlig hälsning\nAnna Berg')).toEqual([
      { kind: 'paragraph', lines: ['Hej Maja,', 'här är svaret.'] },
      { kind: 'paragraph', lines: ['Med vänlig hälsning', 'Anna Berg'] },
    ])
  })

  it('goes from text to list and back within a block', () => {
    expect(letterParts('Kontaktuppgifter:\n- Namn\nOch mer:\n- Bank')).toEqual([
      { kind: 'paragraph', lines: ['Kontaktuppgifter:'] },
      { kind: 'list', items: ['Namn'] },
      { kind: 'paragraph', lines: ['Och mer:'] },
      { kind: 'list', items: ['Bank'] },
    ])
  })

  it('begins a paragraph with a line that introduces the next', () => {
    expect(letterParts('Distributörer:\nA.\nRevisorer:\nB.')).toEqual([
      { kind: 'paragraph', lines: ['Distributörer:', 'A.'] },
      { kind: 'paragraph', lines: ['Revisorer:', 'B.'] },
    ])
  })

  it('has no parts for a text without words', () => {
    expect(letterParts(' \n\n \n')).toEqual([])
  })

  it('loses no word of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- a', 'b.', 'c', '', ' ', '<b>d</b>', '• e:')),
        (lines) => {
          const text = lines.join('\n')
          expect(words(read(text).join(' '))).toBe(words(text))
        },
      ),
    )
  })
})
