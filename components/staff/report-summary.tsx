import { SummaryList } from '@/components/ui/summary-list'
import type { ReportFigures } from '@/lib/data/reports'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; all: ReportFigures; sentAlone: number }

/** How a period went, in a few figures. */
export async function ReportSummary({ locale, all, sentAlone }: Props) {
  const t = await translator(locale, 'desk-reports')
  const share = (count: number, of: number) =>
    of === 0 ? t('sum.none') : t('sum.share', { count, of, share: count / of })
  const days = (count: number | null) =>
    count === null ? t('sum.none') : t('sum.days', { days: count })
  const rows = [
    ['answered', share(all.answered, all.received)],
    ['inOneMonth', share(all.inOneMonth, all.answered)],
    ['inThreeMonths', share(all.inThreeMonths, all.answered)],
    ['median', days(all.medianDays)],
    ['ninetieth', days(all.ninetiethDays)],
    ['late', share(all.late, all.received)],
    ['extended', share(all.extended, all.received)],
    ['sentAlone', t('sum.cases', { count: sentAlone })],
    ['withdrawn', share(all.withdrawn, all.received)],
    ['open', share(all.open, all.received)],
  ] as const
  return (
    <section aria-labelledby="summary" className="answered">
      <h2 id="summary">{t('sum.title')}</h2>
      <SummaryList rows={rows.map(([key, value]) => ({ key, label: t(`sum.${key}`), value }))} />
    </section>
  )
}
