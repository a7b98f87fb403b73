import { expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { firstRunStates } from '@/lib/rights/staff/first-run'

type Say = (key: string, values: Record<string, unknown>) => string

const all = Object.entries(firstRunStates).flatMap(([item, states]) =>
  states.map((state) => ({ item, state })),
)

it.each(locales.flatMap((locale) => all.map((each) => ({ locale, ...each }))))(
  'the first-run list says in words, $locale: $item is $state',
  async ({ locale, item, state }) => {
    const t = (await translator(locale, 'admin')) as unknown as Say
    const said = t(`first.${item}.${state}`, { count: 2, date: '1 maj 2026', code: 'EAUTH' })
    expect(said).toMatch(/^[\p{Lu}2][^{}]+\.$/u)
  },
)
