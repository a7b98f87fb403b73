import { describe, expect, it } from 'vitest'
import type { Decision } from '@/lib/rights/decisions/decision'
import { groundsOf } from '../grounds'
import { instantor } from '../instantor'
import { exampleLines } from '../lines'
import { linesToFill } from '../lines-to-fill'
import { answerLetter } from './answer-letter'
import { unnamedRecipients } from './named-recipients'
import { tellsWays, withWays } from './ways-on'

const grounds = groundsOf(instantor, {}, true)
const own = { ground: 'own', words: 'Vi har en tvist med dig', law: 'artikel 17.3 e' }
const write = (decision: Decision, locale: 'sv' | 'en' = 'sv', filled = {}) =>
  answerLetter({
    profile: instantor,
    locale,
    decision,
    receivedOn: Temporal.PlainDate.from('2026-11-22'),
    grounds,
    filled,
  })
type Parts = Extract<Decision, { result: 'parts' }>['parts']
const kept = (item: string, reason = own): Parts[number] => ({
  item,
  result: 'kept',
  reason,
  until: '2027-01-31',
})
const erasure = (parts: Parts, ownWords = ''): Decision => ({
  kind: 'ERASURE',
  result: 'parts',
  parts,
  ownWords,
})
const erased: Parts[number] = { item: 'CONTACT', result: 'erased' }

/** Every decision that says no to something, by kind. */
const refusals: Decision[] = [
  { kind: 'ACCESS', result: 'partly', withheld: 'Sidan 3', reason: own, lines: {}, ownWords: '' },
  {
    kind: 'ACCESS',
    result: 'refused',
    excess: 'EXCESSIVE',
    proof: 'Hemligt underlag',
    reason: own,
    ownWords: '',
  },
  erasure([erased, kept('FINANCIAL')]),
  erasure([kept('CONTACT'), kept('FINANCIAL')]),
  {
    kind: 'MINOR_ERASURE',
    result: 'parts',
    parts: [kept('CONTACT')],
    custody: 'Visat',
    ownWords: '',
  },
  {
    kind: 'RECTIFICATION',
    result: 'parts',
    parts: [{ item: 'CONTACT.name', result: 'refused', reason: own, until: null }],
    ownWords: '',
  },
  {
    kind: 'RESTRICTION',
    result: 'parts',
    parts: [{ item: 'CONTACT', result: 'refused', reason: own, until: null }],
    ownWords: '',
  },
  {
    kind: 'OBJECTION',
    result: 'parts',
    parts: [{ item: 'IMPROVE', result: 'refused', reason: own, until: null }],
    ownWords: '',
  },
  { kind: 'OTHER', result: 'refused', topic: 'PORTABILITY', reason: own, ownWords: '' },
]

describe('the letter of a refusal', () => {
  it.each(
    refusals.flatMap((decision) =>
      (['sv', 'en'] as const).map((locale) => [locale, decision] as const),
    ),
  )('%s: carries reason, rule, the authority and the courts: %j', (locale, decision) => {
    const letter = write(decision, locale)
    expect(letter).toContain('Vi har en tvist med dig.')
    expect(letter).toContain('artikel 17.3 e')
    expect(letter).toContain('imy@imy.se')
    expect(letter).toMatch(locale === 'sv' ? /tingsrätten/ : /district court/)
    expect(tellsWays(letter, instantor, locale)).toBe(true)
    expect(letter).not.toContain('Hemligt underlag')
  })

  // The words that were decided for it (texts.md 5), sentence by sentence.
  it.each([
    [
      'sv',
      [
        'Vi säger nej till en del av din begäran',
        'Du bad oss 22 november 2026 att ta bort dina uppgifter. Det här gör vi inte: Uppgifter om din ekonomi. Skälet är: Vi har en tvist med dig. Regeln finns i artikel 17.3 e.',
        'Det här gör vi:',
        'Vi sparar uppgifterna till och med 31 januari 2027. Sedan tar vi bort dem.',
        'Håller du inte med? Då kan du göra något av det här, eller allt.',
        '- Svara oss. Berätta vad vi har missat, så prövar vi saken igen.',
        '- Klaga hos Integritetsskyddsmyndigheten, IMY: imy@imy.se, +46 8 657 61 00,',
        'Det är gratis.',
        '- Gå till domstol. Du kan stämma oss i tingsrätten, och du behöver inte klaga hos IMY först. Det kan kosta pengar.',
      ],
    ],
    [
      'en',
      [
        'We say no to part of your request',
        'On 22 November 2026 you asked us to delete your data. This we will not do: Financial data. The reason is: Vi har en tvist med dig. The rule is in artikel 17.3 e.',
        'This we will do:',
        'We keep the data until 31 January 2027. Then we delete it.',
        "Don't agree? You can do any of these, or all.",
        '- Reply. Tell us what we missed and we will look again.',
        'IMY: imy@imy.se, +46 8 657 61 00,',
        'It is free.',
        '- Go to court. You can sue us in the district court, and need not complain to IMY first. It may cost money.',
      ],
    ],
  ] as const)('%s: says it in the words that were decided', (locale, sentences) => {
    const letter = write(erasure([erased, kept('FINANCIAL')]), locale).replace(/\s+/gu, ' ')
    for (const sentence of sentences) expect(letter).toContain(sentence)
    const whole = write(erasure([kept('CONTACT'), kept('FINANCIAL')]), locale)
    expect(whole).toContain(
      locale === 'sv' ? 'Vi säger nej till din begäran' : 'We say no to your request',
    )
  })

  it('says what is kept and until when, and what is done', () => {
    const letter = write(erasure([erased, kept('FINANCIAL')]))
    expect(letter).toContain('Vi säger nej till en del av din begäran')
    expect(letter).toContain('Du bad oss 22 november 2026 att ta bort dina uppgifter.')
    expect(letter).toContain('Det här gör vi inte: Uppgifter om din ekonomi.')
    expect(letter).toContain(
      'Vi sparar uppgifterna till och med 31 januari 2027. Sedan tar vi bort dem.',
    )
    expect(letter).toContain('- Kontaktuppgifter – borttaget')
  })

  it('tells parts with the same reason together, and others apart', () => {
    const both = write(erasure([kept('CONTACT'), kept('FINANCIAL')]))
    expect(both.match(/Skälet är/g)).toHaveLength(1)
    const apart = write(erasure([kept('CONTACT'), kept('FINANCIAL', { ...own, words: 'Annat.' })]))
    expect(apart.match(/Skälet är/g)).toHaveLength(2)
  })

  it('marks an example of the trial, and tells a secret ground in neutral words alone', () => {
    const by = (ground: string) =>
      write(erasure([erased, kept('FINANCIAL', { ground, words: '', law: '' })]))
    expect(by('EXAMPLE_CLAIM')).toContain('Exempel: Vi behöver uppgifterna')
    const secret = by('EXAMPLE_SECRET')
    expect(secret).toContain('Mer än så kan vi inte säga.')
    expect(secret).not.toMatch(/tystnadsplikt|Skälet är|31 januari/)
    expect(tellsWays(secret, instantor, 'sv')).toBe(true)
  })

  it('gets its ways back when they were taken out', () => {
    const letter = write(erasure([kept('CONTACT')]))
    const cut = letter.replace(/^- Gå till domstol.*$/m, '')
    expect(tellsWays(cut, instantor, 'sv')).toBe(false)
    expect(tellsWays(withWays(cut, instantor, 'sv'), instantor, 'sv')).toBe(true)
    expect(withWays(letter, instantor, 'sv')).toBe(letter)
  })
})

describe('the letter of an answer', () => {
  it('says what was done in every system, with legal’s own words after the opening', () => {
    const letter = write(
      erasure([erased, { item: 'FINANCIAL', result: 'erased' }], 'Tack för att du hörde av dig.'),
    )
    expect(letter.split('\n\n')[1]).toBe('Tack för att du hörde av dig.')
    expect(letter).toContain('Vi har gjort det du bad om')
    expect(letter).toContain('Då har de sin egen kopia.')
  })

  it('of a copy is the information sheet, with the lines written on the case', () => {
    const lines = { 'recipients.chosenCompanies': 'Lånebolaget AB.' }
    const letter = write(
      { kind: 'ACCESS', result: 'copy', lines, ownWords: '' },
      'sv',
      exampleLines(instantor),
    )
    expect(letter).toContain('(artikel 15.1 a)')
    expect(letter).toContain('Lånebolaget AB.')
    expect(letter).not.toContain('Låneexemplet')
    expect(linesToFill(letter)).toEqual([])
  })

  it('of "no data" needs no sheet and nothing filled in', () => {
    const letter = write({ kind: 'ACCESS', result: 'no-data', ownWords: '' })
    expect(letter).toContain('Vi har inga uppgifter om dig')
    expect(linesToFill(letter)).toEqual([])
  })

  it('to an adult who has not shown custody is one fixed sentence, whatever was decided', () => {
    for (const parts of [[erased], [kept('CONTACT')]] as Parts[]) {
      const decision: Decision = {
        kind: 'MINOR_ERASURE',
        result: 'parts',
        parts,
        custody: null,
        ownWords: 'x',
      }
      expect(write(decision)).toBe('Vi har gått igenom ärendet.')
      expect(write(decision, 'en')).toBe('We have dealt with the case.')
    }
  })

  it('to a question is its answer', () => {
    const letter = write({
      kind: 'OTHER',
      result: 'answered',
      topic: 'INFORMATION',
      answer: 'Koncernen är vi.',
      ownWords: '',
    })
    expect(letter).toContain('Koncernen är vi.')
  })
})

describe('recipients by name (Art. 15(1)(c))', () => {
  const sheet = write(
    { kind: 'ACCESS', result: 'copy', lines: {}, ownWords: '' },
    'sv',
    exampleLines(instantor),
  )
  it('finds a group without names, or with its own name for one', () => {
    expect(unnamedRecipients(sheet, instantor, 'sv')).toBe(0)
    expect(
      unnamedRecipients(sheet.replace(/^Exempel: Exempel Revision AB\.\n/m, ''), instantor, 'sv'),
    ).toBe(1)
    expect(
      unnamedRecipients(
        sheet.replace('Exempel: Exempel Revision AB.', 'revisorer'),
        instantor,
        'sv',
      ),
    ).toBe(1)
    expect(
      unnamedRecipients(
        sheet.replace('Exempel: Exempel Revision AB.', 'De går inte att ange: de byts varje år.'),
        instantor,
        'sv',
      ),
    ).toBe(0)
  })
})
