import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { periodOf, type ReportPeriod, reportSpans } from '@/lib/rights/report-period'

type Props = { locale: Locale; period: ReportPeriod; today: Temporal.PlainDate }

export const periodQuery = ({ from, to }: ReportPeriod) => `?from=${from}&to=${to}`

/** Which days a report is about: usual spans as links, any other by two dates; it stands in the address. */
export async function ReportPeriodForm({ locale, period, today }: Props) {
  const t = await translator(locale, 'desk-reports')
  const shown = periodQuery(period)
  return (
    <section aria-labelledby="period" className="report-period">
      <h2 id="period" className="only-read">
        {t('period.title')}
      </h2>
      <ul>
        {reportSpans.map((span) => {
          const query = periodQuery(periodOf(span, today))
          return (
            <li key={span}>
              <a
                className="frame-link"
                href={href(locale, `/desk/reports${query}`)}
                aria-current={query === shown ? 'true' : undefined}
              >
                {t(`period.spans.${span}`)}
              </a>
            </li>
          )
        })}
      </ul>
      <form action={href(locale, '/desk/reports')} method="get">
        {(['from', 'to'] as const).map((name) => (
          <div key={name} className="select-box">
            <label htmlFor={name}>{t(`period.${name}`)}</label>
            <input
              id={name}
              name={name}
              type="date"
              className="field-input"
              defaultValue={period[name].toString()}
            />
          </div>
        ))}
        <button type="submit" className="button" data-look="second">
          {t('period.show')}
        </button>
      </form>
    </section>
  )
}
