import { type Knot, Thread } from '@/components/ui/thread'
import type { HistoryEntry } from '@/lib/casework/requests/request-view'
import { dateAndTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { collapseOpenings } from './collapse-openings'
import { eventWords } from './event-words'

type Props = { locale: Locale; history: HistoryEntry[] }

/** What has happened with a request, in plain words, newest first. Staff appear by role, with the purpose. */
export async function RequestHistory({ locale, history }: Props) {
  const t = await translator(locale, 'request')
  const knots = collapseOpenings(history).flatMap((knot, index): Knot[] => {
    const what = eventWords(t, knot)
    if (!what) return []
    const opened = knot.type === 'request.opened'
    return [
      {
        key: `${index}-${knot.type}`,
        when: dateAndTime(locale, knot.at),
        what,
        more: opened ? <p className="quiet">{t('history.openedWhy')}</p> : undefined,
      },
    ]
  })
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('view.history')}</h2>
      <Thread knots={knots} label={t('view.history')} />
    </section>
  )
}
