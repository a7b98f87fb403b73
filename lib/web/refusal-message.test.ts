import { describe, expect, it } from 'vitest'
import { loose } from '@/lib/i18n/joined'
import { loadArea } from '@/lib/i18n/load-messages'
import { locales } from '@/lib/i18n/locales'
import { requestStates } from '@/lib/rights/life-cycle'
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
    expect(loose(late)).toMatch(/22 [Dd]ecember 2026/)
  })

  it('say which state it is that forbids something', async () => {
    const said = await Promise.all(
      requestStates.map((state) => refusalMessage(locale, 'TRANSITION_NOT_ALLOWED', { state })),
    )
    expect(new Set(said).size).toBe(requestStates.length)
    expect(said).not.toContain(await refusalMessage(locale, 'TRANSITION_NOT_ALLOWED'))
    for (const message of said) expect(message).toMatch(/^\p{Lu}[^{}]*[.]$/u)
  })

  // An officer who may not go on reads which rule says so (issue 4).
  it.each([
    ['EXTENSION_TOO_LATE', 12, 3],
    ['EXTENSION_TAKEN', 12, 3],
    ['EXTENSION_REASON_MISSING', 12, 3],
    ['EXTENSION_NO_OTHER_REQUESTS', 12, 3],
    ['FEE_PROOF_MISSING', 12, 5],
    ['FEE_NO_EARLIER_COPY', 15, 3],
    ['IDENTITY_SETTLED', 12, 6],
    ['REFUSAL_GROUND_MISSING', 12, 4],
    ['REASON_MISSING', 12, 4],
    ['LAW_MISSING', 12, 4],
    ['EXCESS_MISSING', 12, 5],
    ['PROOF_MISSING', 12, 5],
    ['IDENTITY_CHECK_MISSING', 12, 6],
    ['COPY_MISSING', 15, 3],
    ['THIRD_PARTIES_UNCHECKED', 15, 4],
    ['KEPT_UNTIL_MISSING', 17, 3],
    ['LIFTING_NOT_ANNOUNCED', 18, 3],
    ['LIFTING_REASON_MISSING', 18, 3],
    ['LIFTING_TOO_EARLY', 18, 3],
    ['MARKETING_CANNOT_BE_REFUSED', 21, 3],
  ] as const)('name the rule: %s', async (code, article, paragraph) => {
    const message = await refusalMessage(locale, code, { date: '2026-12-22' })
    const rule =
      locale === 'sv' ? `artikel ${article}.${paragraph}` : `Article ${article}(${paragraph})`
    expect(message).toContain(rule)
  })
})
