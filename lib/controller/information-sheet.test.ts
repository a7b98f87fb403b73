import { describe, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { otherController } from '@/tests/factories/other-controller'
import { informationSheet } from './information-sheet'
import { instantor } from './instantor'
import { exampleLines, isToFill, linesOf, openLines } from './lines'
import { linesToFill } from './lines-to-fill'

const draft = (locale: Locale, examples = false) =>
  informationSheet({ profile: instantor, locale, filled: examples ? exampleLines(instantor) : {} })
const articles: Record<Locale, string[]> = {
  sv: [...'abcdefgh'].map((letter) => `(artikel 15.1 ${letter})`).concat('(artikel 15.2)'),
  en: [...'abcdefgh'].map((letter) => `(Article 15(1)(${letter}))`).concat('(Article 15(2))'),
}

describe.each(['sv', 'en'] as const)('the information sheet in %s', (locale) => {
  it('carries every point of Article 15(1) and 15(2), in order, each with something below it', () => {
    const sections = draft(locale).split('\n\n').slice(1)
    expect(sections).toHaveLength(9)
    sections.forEach((section, at) => {
      const [heading, ...lines] = section.split('\n')
      expect(heading?.endsWith(articles[locale][at] ?? '?')).toBe(true)
      expect(lines.join('').length).toBeGreaterThan(10)
    })
  })

  it('says who answers, what is held, from where, and where to complain', () => {
    const text = draft(locale)
    const fields = instantor.categories.flatMap((category) => category.fields)
    for (const { label } of [...fields, ...instantor.purposes.map((p) => ({ label: p.text }))]) {
      expect(text).toContain(`- ${label[locale]}`)
    }
    for (const words of ['556818-2835', 'legal@instantor.com', 'IMY', 'Box 8114', 'imy@imy.se']) {
      expect(text).toContain(words)
    }
  })

  it('marks every line the policy leaves open, so that it cannot be sent', () => {
    const open = linesOf(instantor)
      .filter(isToFill)
      .filter(({ key }) => key !== 'erasure.exceptions')
    expect(linesToFill(draft(locale))).toEqual(
      expect.arrayContaining(open.map(({ question }) => question[locale])),
    )
    expect(linesToFill(draft(locale))).toHaveLength(open.length)
  })

  it('shows examples in the trial, each marked as one', () => {
    const text = draft(locale, true)
    expect(linesToFill(text)).toEqual([])
    const word = locale === 'sv' ? 'Exempel: ' : 'Example: '
    expect(text.split('\n').filter((line) => line.startsWith(word))).toHaveLength(
      linesToFill(draft(locale)).length,
    )
  })

  it('prefers what legal has written, and does not take blanks for an answer', () => {
    const filled = {
      automatedDecisions: { sv: 'Inga beslut.', en: 'No decisions.' },
      'storage.contact': { sv: ' ', en: ' ' },
    }
    const before = linesToFill(draft(locale)).length
    const text = informationSheet({ profile: instantor, locale, filled })
    expect(text).toContain(filled.automatedDecisions[locale])
    expect(linesToFill(text)).toHaveLength(before - 1)
    expect(openLines(instantor, filled).map(({ key }) => key)).toContain('storage.contact')
  })

  it('never repeats a safeguard that was struck down', () => {
    expect(draft(locale) + draft(locale, true)).not.toMatch(/privacy shield/i)
  })

  it('has no sentence over 25 words', () => {
    const sentences = draft(locale, true).split(/\n|[.?!:](?=\s)/)
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([])
  })
})

describe('the information sheet', () => {
  it('keeps to the categories asked for', () => {
    const text = informationSheet({
      profile: instantor,
      locale: 'en',
      categories: ['CONTACT'],
    })
    expect(text).toContain('Contact data:')
    expect(text).not.toContain('Financial data')
  })

  it('refuses a category that the profile lacks rather than leave it out in silence', () => {
    expect(() =>
      informationSheet({
        profile: instantor,
        locale: 'sv',
        categories: ['SHOES'],
      }),
    ).toThrow('no category SHOES')
  })

  it('serves another controller without a trace of the first, and with its own legal bases', () => {
    for (const locale of ['sv', 'en'] as const) {
      const text = informationSheet({ profile: otherController, locale })
      expect(text).toContain('Granens Gym AB')
      expect(text).not.toMatch(/instantor|vasagatan/i)
      expect(linesToFill(text)).toEqual([])
      expect(text).toContain(locale === 'sv' ? 'Vårt avtal med dig.' : 'Our contract with you.')
    }
  })
})
