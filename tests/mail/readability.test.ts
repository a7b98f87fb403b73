import { describe, expect, it } from 'vitest'
import { lix, longestSentence } from '../support/readability'

describe('readability', () => {
  it('adds words per sentence and long words in per cent', () => {
    expect(lix('Du får svar. Du behöver inte göra något.')).toBe(8 / 2 + 100 / 8)
    expect(lix('Integritetsskyddsmyndigheten svarar.')).toBe(2 + 50)
  })

  it('ends a sentence at a paragraph too, and counts no address', () => {
    expect(lix('Se ditt svar\nhttps://insyn.exempel.se/my/requests\nHej')).toBe(2)
    expect(longestSentence('Ett två. Ett två tre! Ett?')).toMatchObject({ words: 3 })
  })
})
