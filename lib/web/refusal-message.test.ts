import { describe, expect, it } from 'vitest'
import { loadArea } from '@/lib/i18n/load-messages'
import { locales } from '@/lib/i18n/locales'
import { refusalCodes } from '@/lib/rights/refusal-codes'
import { refusalMessage } from './refusal-message'

describe.each(locales)('the words for a refusal, %s', (locale) => {
  it('stand for every code and for nothing else', async () => {
    const words = await loadArea(locale, 'refusals')
    expect(Object.keys(words).sort()).toEqual([...refusalCodes].sort())
  })

  it.each([...refusalCodes])('are whole, short sentences: %s', async (code) => {
    const message = await refusalMessage(locale, code, {
      longest: 100,
      count: 2,
      references: 'INS-7K3F-9QXM',
      date: '2026-12-22',
    })
    expect(message).toMatch(/^\p{Lu}.*[.]$/u)
    expect(message).not.toMatch(/[{}]/)
    const sentences = message.split(/[.!?] /).map((sentence) => sentence.split(' ').length)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(25)
  })

  it('say the numbers that the rule gives', async () => {
    expect(await refusalMessage(locale, 'TEXT_TOO_LONG', { longest: 2000 })).toContain(' 2000 ')
    const late = await refusalMessage(locale, 'EXTENSION_TOO_LATE', { date: '2026-12-22' })
    expect(late).toMatch(/22 [Dd]ecember 2026/)
  })
})
