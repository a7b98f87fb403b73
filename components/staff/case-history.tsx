import type { ReactNode } from 'react'
import {
  collapseOpenings,
  type HistoryEvent,
  type HistoryKnot,
} from '@/components/request/collapse-openings'
import { eventWords } from '@/components/request/event-words'
import { sizeInWords } from '@/components/request/size-in-words'
import { Thread } from '@/components/ui/thread'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { identityCheckWays } from '@/lib/rights/assurance'
import { outcomes } from '@/lib/rights/outcome'

type Props = { locale: Locale; events: HistoryEvent[] }

/** What has happened in a case, from its ledger, newest first. */
export async function CaseHistory({ locale, events }: Props) {
  const t = await translator(locale, 'desk')
  const knots = collapseOpenings(events).map((knot, index) => {
    const when = dateAndTime(locale, knot.at)
    return {
      // Two events can fall on the same instant.
      key: `${index}-${knot.type}`,
      when: t('history.by', { role: knot.role, when }),
      what: eventWords(t, knot) ?? t('history.other', { type: knot.type }),
      more: more(locale, t, knot),
    }
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <Thread label={t('history.title')} knots={knots} />
    </section>
  )
}

function more(
  locale: Locale,
  t: Translator<'desk'>,
  { facts, count, first }: HistoryKnot,
): ReactNode {
  if (count > 1) {
    return <p className="quiet">{t('history.since', { date: dateAndTime(locale, first) })}</p>
  }
  const way = identityCheckWays.find((known) => known === facts.way)
  const outcome = outcomes.find((known) => known === facts.outcome)
  if (way) return <p className="quiet">{t(`send.ways.${way}`)}</p>
  if (outcome) return <p className="quiet">{t(`outcome.${outcome}`)}</p>
  if (typeof facts.size === 'number')
    return <p className="quiet">{sizeInWords(locale, facts.size)}</p>
  return null
}
