import { expect, it } from 'vitest'
import { eventWords } from '@/components/request/event-words'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { eventSchema } from '@/lib/ledger/events'
import { retentionEvents } from '@/lib/ledger/retention-events'
import { staffEvents } from '@/lib/ledger/staff-events'

type Named = { values: string[] } | { entries: Record<string, string> }
type Shaped = { shape: { type: { def: Named }; facts: { shape: object } } }

const at = Temporal.Instant.from('2026-11-22T12:00Z')

// An event about colleagues, or about what retention removed, stands in a chain of the house; any other in the chain of a request, and can be met in its history.
const ofTheHouse: readonly object[] = [...staffEvents, ...retentionEvents]
const typesIn = (house: boolean) =>
  eventSchema.options
    .filter((option) => ofTheHouse.includes(option) === house)
    .flatMap((option): Shaped[] => ('shape' in option ? [option] : [...option.options]))
    .flatMap(({ shape }) =>
      namesOf(shape.type.def).map((type) => ({ type, facts: Object.keys(shape.facts.shape) })),
    )

it.each(
  locales.flatMap((locale) =>
    (['request', 'desk', 'admin'] as const).flatMap((area) =>
      typesIn(area === 'admin').map((each) => ({ locale, area, ...each })),
    ),
  ),
)('a history says in words: $locale, $area, $type', async ({ locale, area, type, facts }) => {
  const t = await translator(locale, area)
  const said = Object.fromEntries(facts.map((fact) => [fact, 'OTHER']))
  const knot = { type, at, first: at, role: 'LEGAL', count: 2, facts: said }
  expect(eventWords(t, knot)).toMatch(/^\p{Lu}[^{}]+$/u)
})

it('says nothing of a type that it does not know', async () => {
  const knot = { type: 'from.tomorrow', at, first: at, role: 'LEGAL', count: 1, facts: {} }
  expect(eventWords(await translator('sv', 'request'), knot)).toBeNull()
})

function namesOf(type: Named): string[] {
  return 'values' in type ? type.values : Object.values(type.entries)
}
