import { expect, it } from 'vitest'
import { nextSteps } from '@/lib/rights/support/look-up'
import { locales } from './locales'
import { translator } from './translator'

const due = 'tisdag 22 december 2026'
const cases = locales.flatMap((locale) =>
  nextSteps.flatMap((next) => ['yes', 'no'].map((signsIn) => ({ locale, next, signsIn }))),
)

it.each(cases)(
  'an agent has whole sentences to read out: $locale, $next, signs in: $signsIn',
  async ({ locale, next, signsIn }) => {
    const t = await translator(locale, 'support')
    const said = t(`say.${next}`, { due, authority: 'IMY', signsIn })
    expect(said).toMatch(/^\p{Lu}[^{}]+\.$/u)
    for (const sentence of said.split(/(?<=\.) /)) {
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
    }
    expect(said.includes(due)).toBe(['WE_ANSWER', 'WE_STOP', 'WE_ARE_LATE'].includes(next))
    if (signsIn === 'no') expect(said).not.toMatch(/logga in|sign in/i)
    if (next === 'WE_ARE_LATE') expect(said).toContain('IMY')
  },
)

it.each(locales)('of nobody an agent says that they transfer the caller: %s', async (locale) => {
  const t = await translator(locale, 'support')
  expect(t('none.text')).toMatch(/jurister|legal/)
  expect(t('none.title')).toMatch(/jurister|legal/)
})
