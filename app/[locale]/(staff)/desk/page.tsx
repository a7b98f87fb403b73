import { AnsweredTable } from '@/components/staff/answered-table'
import { AssignForm } from '@/components/staff/assign-form'
import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { QueueCounts } from '@/components/staff/queue-counts'
import { QueueFilterForm } from '@/components/staff/queue-filter-form'
import { QueueTable } from '@/components/staff/queue-table'
import { SearchForm } from '@/components/staff/search-form'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { type QueueView, viewQueue } from '@/lib/casework/staff/view-queue'
import { now } from '@/lib/clock'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { type Translator, translator } from '@/lib/i18n/translator'
import { isFiltered, type QueueFilter, readFilter, writeFilter } from '@/lib/rights/queue-filter'
import { page } from '@/lib/web/page'
import './queue.css'
import { assign, search } from './queue-actions'
import { listAt, readFrom } from './queue-place'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  const filter = readFilter(query)
  const from = readFrom(query)
  const view = await viewQueue({ actor, filter, from, now: now() })
  const { rows, counts, officers, answered } = view
  const t = await translator(locale, 'desk-queue')
  const desk = await translator(locale, 'desk')
  const filtered = isFiltered(filter)
  return (
    <Desk>
      <DeskNav locale={locale} here="queue" />
      <PageHeading title={t('title')} lead={from ? t('leadLater') : leadOf(t, view, filtered)} />
      {query.assigned && /^\d+$/.test(query.assigned) && (
        <div role="status">
          <Notice signal="done" title={t('assign.done', { count: Number(query.assigned) })} />
        </div>
      )}
      <div className="queue-head">
        <SearchForm locale={locale} search={search} />
        <QueueCounts {...{ locale, counts, filter }} />
        <QueueFilterForm {...{ locale, filter, officers }} />
      </div>
      <div>
        <h2>{t('table.title')}</h2>
        {rows.length > 0 ? (
          <AssignForm
            {...{ locale, assign, officers }}
            list={listAt(filter, from).slice('/desk'.length)}
          >
            <QueueTable locale={locale} rows={rows} title={t('table.title')} selectable />
          </AssignForm>
        ) : (
          <p>{filtered ? t('table.emptyFiltered') : t('table.empty')}</p>
        )}
        {pages(locale, t, filter, view)}
      </div>
      {!filtered && !from && (
        <div>
          <h2>{desk('answered.title')}</h2>
          {answered.length > 0 ? (
            <AnsweredTable locale={locale} rows={answered} />
          ) : (
            <p>{desk('answered.empty')}</p>
          )}
        </div>
      )}
    </Desk>
  )
})

function leadOf(t: Translator<'desk-queue'>, { rows, next }: QueueView, filtered: boolean): string {
  const count = rows.length
  if (next) return t('leadMore', { count })
  return filtered ? t('leadFiltered', { count }) : t('lead', { count })
}

function pages(
  locale: Locale,
  t: Translator<'desk-queue'>,
  filter: QueueFilter,
  { previous, next }: QueueView,
) {
  if (!previous && !next) return null
  const top = href(locale, `/desk${writeFilter(filter)}`)
  return (
    <p className="section-actions">
      {next && (
        <a
          className="frame-link"
          href={href(locale, listAt(filter, { after: next }))}
          rel="next"
          data-key="n"
        >
          {t('table.next')}
        </a>
      )}
      {previous && (
        <a
          className="frame-link"
          href={href(locale, listAt(filter, { before: previous }))}
          rel="prev"
        >
          {t('table.previous')}
        </a>
      )}
      {previous && (
        <a className="frame-link" href={top}>
          {t('table.first')}
        </a>
      )}
    </p>
  )
}
