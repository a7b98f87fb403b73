import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areas } from '@/lib/i18n/areas'
import { variantsOf } from '../support/message-variants'
import { lix, longestSentence } from '../support/readability'

// The desk is read by staff; everything else by people.
const forPeople = areas.filter((area) => !area.startsWith('desk') || area === 'desk-templates')

function messagesOf(area: string): string[] {
  const file = new URL(`../../lib/i18n/messages/sv/${area}.json`, import.meta.url)
  return leaves(JSON.parse(readFileSync(file, 'utf8')))
}

function leaves(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves)
}

describe('the Swedish that people read', () => {
  it.each(forPeople)('is plain: %s', (area) => {
    const texts = messagesOf(area).flatMap(variantsOf)
    const sentences = texts.filter((text) => /[.!?]/.test(text))
    for (const text of texts) expect(longestSentence(text).words, text).toBeLessThanOrEqual(25)
    expect(lix(texts.join('\n')), 'with its headings and labels').toBeLessThanOrEqual(35)
    expect(lix(sentences.join('\n')), 'its sentences alone').toBeLessThanOrEqual(35)
  })
})

describe('a message', () => {
  it.each([
    ['Du får svar senast {due}.', ['Du får svar senast tre små ord.']],
    ['Se <link>{name}</link>!', ['Se tre små ord!']],
    ['{n, plural, one {En dag} other {# dagar}} till', ['En dag till', '# dagar till']],
    ['{a, select, X {{n, plural, one {1} other {2}}} other {3}}', ['1', '2', '3']],
    ['{a, select, X {ja} other {nej}} {b}', ['ja tre små ord', 'nej tre små ord']],
  ])('reads in each of its ways: %s', (message, ways) => {
    expect(variantsOf(message)).toEqual(ways)
  })
})
