import { describe, expect, it } from 'vitest'
import { linesToFill, marker } from './lines-to-fill'

describe('finding what legal still has to fill', () => {
  it('finds the question of every marker, in either language, in order', () => {
    const text = `Lagring:\n${marker('Legal fyller i', 'Hur länge?')}\nStorage: ${marker('Legal to fill', 'How long?')}`
    expect(linesToFill(text)).toEqual(['Hur länge?', 'How long?'])
  })

  it.each([
    ['no closing bracket', '[Legal fyller i: Hur länge?\nNästa rad.', 'Hur länge?'],
    ['no opening bracket', 'Legal to fill: How long?]', 'How long?'],
    ['no colon', '[Legal to fill how long?]', 'how long?'],
    ['other capitals and spaces', '[ LEGAL  FYLLER\u00a0I : Hur länge? ]', 'Hur länge?'],
    ['no question', '[Legal fyller i:]', 'Legal fyller i:'],
    ['windows line ends', '[Legal fyller i: Hur länge?\r\n', 'Hur länge?'],
  ])('finds a damaged marker: %s', (_, text, question) => {
    expect(linesToFill(text)).toEqual([question])
  })

  it.each([
    'Vi sparar uppgifterna i ett år.',
    'Exempel: I ett år.',
    'It is legal to fill in a form. Mejla legal@granen.example.',
    '[Legal fyller ibland år]',
    '',
  ])('lets a finished text pass: %s', (text) => {
    expect(linesToFill(text)).toEqual([])
  })
})
