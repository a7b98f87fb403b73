import { SummaryList } from '@/components/ui/summary-list'
import { controller } from '@/lib/controller/controller'
import { itemName } from '@/lib/controller/letters/answer-letter'
import { longDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Decision } from '@/lib/rights/decisions/decision'
import { isRefused, outcomeOf, partsOf } from '@/lib/rights/decisions/outcome-of'

/** A decision at a glance: its outcome, and what was decided on each part. */
export async function DecidedParts({ locale, decision }: { locale: Locale; decision: Decision }) {
  const [t, desk] = [await translator(locale, 'desk-decide'), await translator(locale, 'desk')]
  const parts = partsOf(decision).map((part) => {
    const until =
      isRefused(part) && part.until
        ? `, ${t('section.until', { date: longDate(locale, Temporal.PlainDate.from(part.until)) })}`
        : ''
    return {
      key: part.item,
      label: itemName(controller(), locale, part.item),
      value: `${t(`result.${part.result}`)}${until}`,
    }
  })
  const outcome = desk(`outcome.${outcomeOf(decision)}`)
  return <SummaryList rows={[{ key: 'outcome', label: t('title'), value: outcome }, ...parts]} />
}
