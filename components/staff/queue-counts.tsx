import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { type QueueFilter, writeFilter } from '@/lib/rights/queue-filter'

type Count = {
  of: 'overdue' | 'week' | 'approval' | 'reply' | 'waiting' | 'delivery' | 'unassigned' | 'mine'
  filter: QueueFilter
  count: number
  /** There are more than were counted. */
  more: boolean
}

type Props = { locale: Locale; counts: Count[]; filter: QueueFilter }

/** How much there is of each sort that cannot wait; each leads to its own list. */
export async function QueueCounts({ locale, counts, filter }: Props) {
  const t = await translator(locale, 'desk-queue')
  const shown = writeFilter(filter)
  return (
    <nav className="counts" aria-label={t('counts.title')}>
      <ul>
        {counts.map(({ of, filter: own, count, more }) => (
          <li key={of} data-of={count > 0 ? of : undefined}>
            <a
              href={href(locale, `/desk${writeFilter(own)}`)}
              aria-current={writeFilter(own) === shown ? 'true' : undefined}
            >
              <span className="count">{more ? t('counts.more', { count }) : String(count)}</span>{' '}
              {t(`counts.${of}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
