import { Desk } from '@/components/staff/desk'
import { DeskNav } from '@/components/staff/desk-nav'
import { ReportChart } from '@/components/staff/report-chart'
import { periodQuery, ReportPeriodForm } from '@/components/staff/report-period'
import { ReportSummary } from '@/components/staff/report-summary'
import { ReportTable } from '@/components/staff/report-table'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { viewReports } from '@/lib/casework/staff/view-reports'
import { now, today } from '@/lib/clock'
import type { ReportRow } from '@/lib/data/reports'
import { longDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { channels } from '@/lib/rights/queue-filter'
import { readPeriod } from '@/lib/rights/report-period'
import { requestKinds } from '@/lib/rights/request-kinds'
import { page } from '@/lib/web/page'
import '../queue.css'
import './reports.css'
import { ReportReasons } from './report-reasons'

export default page(async ({ locale, query }) => {
  const actor = await requireActor()
  const period = readPeriod(query, today())
  const view = await viewReports({ actor, period, now: now() })
  const [t, desk] = await Promise.all([
    translator(locale, 'desk-reports'),
    translator(locale, 'desk'),
  ])
  const label = ({ of, name }: ReportRow): string => {
    const kind = requestKinds.find((each) => each === name)
    const channel = channels.find((each) => each === name)
    if (kind) return desk(`kind.${kind}`)
    if (channel) return desk(`channel.${channel}`)
    return of === 'month' ? monthInWords(locale, name) : name
  }
  const named = (rows: ReportRow[]) => rows.map((row) => ({ ...row, label: label(row) }))
  const parts = (
    [
      ['month', view.byMonth],
      ['kind', view.byKind],
      ['channel', view.byChannel],
    ] as const
  ).map(([of, rows]) => ({ of, title: t(`by.${of}`), rows: named(rows) }))
  const shown = { from: longDate(locale, period.from), to: longDate(locale, period.to) }
  return (
    <Desk>
      <DeskNav locale={locale} here="reports" />
      <PageHeading
        title={t('title')}
        over={t('period.is', shown)}
        lead={t('lead', { received: view.all.received })}
      />
      <ReportPeriodForm locale={locale} period={period} today={today()} />
      {view.all.received > 0 && (
        <ReportSummary locale={locale} all={view.all} sentAlone={view.sentAlone} />
      )}
      {view.all.received > 0 &&
        parts.map(({ of, title, rows }) => (
          <div key={of}>
            <h2>{title}</h2>
            <ReportChart locale={locale} id={`chart-${of}`} title={title} bars={rows} />
            <ReportTable {...{ locale, title, of, rows }} />
          </div>
        ))}
      {view.all.received > 0 && <ReportReasons locale={locale} view={view} />}
      <section aria-labelledby="how" className="answered">
        <h2 id="how">{t('how.title')}</h2>
        <p>{t('how.text')}</p>
        <p className="section-actions">
          <a
            className="frame-link"
            href={`/api/reports${periodQuery(period)}&locale=${locale}`}
            download
          >
            {t('csv')}
          </a>
        </p>
      </section>
    </Desk>
  )
})

function monthInWords(locale: string, month: string): string {
  const first = Temporal.PlainDate.from(`${month}-01`)
  return first.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'short',
    year: 'numeric',
  })
}
